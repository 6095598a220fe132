package org.taizhang.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Writes a zip whose bytes depend on nothing but names and contents: every entry stored, of one date, without flags and
 * attributes. The JDK's writer leaves its mark in fields that a later version may fill differently.
 */
final class StoredZipWriter {

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long position;
    private long entries;

    StoredZipWriter(OutputStream out) {
        this.out = out;
    }

    void put(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        begin(name, content.length, (int) crc.getValue());
        write(content, content.length);
    }

    /** Copies a content of which size and CRC are known; a content of another size is an {@link IOException}. */
    void put(String name, long size, int crc, InputStream content) throws IOException {
        begin(name, size, crc);
        var end = position + size;
        var buffer = new byte[1 << 16];
        for (int read; (read = content.read(buffer)) >= 0;) {
            if (read > end - position) {
                throw new IOException(name + " has become longer while it was copied");
            }
            write(buffer, read);
        }
        if (position != end) {
            throw new IOException(name + " has become shorter while it was copied");
        }
    }

    /** Writes the directory; the stream stays open. */
    void finish() throws IOException {
        var begin = position;
        write(directory.toByteArray(), directory.size());
        var length = position - begin;
        if (entries >= ZipFormat.MAX_16 || ZipFormat.needs64(begin) || ZipFormat.needs64(length)) {
            var end = record(ZipFormat.END_64_LENGTH + ZipFormat.END_64_LOCATOR_LENGTH);
            end.putInt(ZipFormat.END_64).putLong(ZipFormat.END_64_LENGTH - 12).putShort(ZipFormat.ZIP64_VERSION)
                    .putShort(ZipFormat.ZIP64_VERSION).putInt(0).putInt(0).putLong(entries).putLong(entries)
                    .putLong(length).putLong(begin);
            end.putInt(ZipFormat.END_64_LOCATOR).putInt(0).putLong(position).putInt(1);
            write(end);
        }
        var count = (short) Math.min(entries, ZipFormat.MAX_16);
        var end = record(ZipFormat.END_LENGTH).putInt(ZipFormat.END).putInt(0).putShort(count).putShort(count)
                .putInt(ZipFormat.in32(length)).putInt(ZipFormat.in32(begin)).putShort((short) 0);
        write(end);
        out.flush();
    }

    private void begin(String name, long size, int crc) throws IOException {
        var ascii = name.getBytes(US_ASCII);
        var largeSize = ZipFormat.needs64(size);
        var largeOffset = ZipFormat.needs64(position);
        describe(ascii, size, crc, largeSize, largeOffset);
        entries++;
        var header = record(ZipFormat.LOCAL_LENGTH + ascii.length + (largeSize ? 20 : 0)).putInt(ZipFormat.LOCAL);
        common(header, size, crc, largeSize, ascii.length).putShort((short) (largeSize ? 20 : 0)).put(ascii);
        if (largeSize) {
            header.putShort(ZipFormat.ZIP64_EXTRA).putShort((short) 16).putLong(size).putLong(size);
        }
        write(header);
    }

    private void describe(byte[] name, long size, int crc, boolean largeSize, boolean largeOffset) {
        var extra = (largeSize ? 16 : 0) + (largeOffset ? 8 : 0);
        var whole = extra == 0 ? 0 : extra + 4;
        var entry = record(ZipFormat.CENTRAL_LENGTH + name.length + whole).putInt(ZipFormat.CENTRAL)
                .putShort(ZipFormat.ZIP64_VERSION);
        common(entry, size, crc, extra > 0, name.length).putShort((short) whole).putShort((short) 0).putShort((short) 0)
                .putShort((short) 0).putInt(0).putInt(ZipFormat.in32(position)).put(name);
        if (extra > 0) {
            entry.putShort(ZipFormat.ZIP64_EXTRA).putShort((short) extra);
            if (largeSize) {
                entry.putLong(size).putLong(size);
            }
            if (largeOffset) {
                entry.putLong(position);
            }
        }
        directory.writeBytes(bytes(entry));
    }

    /** The fields that both headers have in the same order, from the version needed to the length of the name. */
    private static ByteBuffer common(ByteBuffer to, long size, int crc, boolean zip64, int nameLength) {
        return to.putShort(zip64 ? ZipFormat.ZIP64_VERSION : ZipFormat.PLAIN_VERSION).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putShort(ZipFormat.DATE).putInt(crc)
                .putInt(ZipFormat.in32(size)).putInt(ZipFormat.in32(size)).putShort((short) nameLength);
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        position += length;
    }

    private void write(ByteBuffer record) throws IOException {
        write(bytes(record), record.limit());
    }

    /** What was put into a record. */
    private static byte[] bytes(ByteBuffer record) {
        var bytes = new byte[record.position()];
        record.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer record(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
