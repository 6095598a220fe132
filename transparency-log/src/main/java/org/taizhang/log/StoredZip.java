package org.taizhang.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.InvalidBundle.Problem;

/**
 * Reads what {@link StoredZipWriter} writes, one entry after the other, without holding the directory in memory. A zip
 * says everything twice; readers that believe different halves see different files, so here both halves must agree, and
 * the entries lie one behind the other with nothing between, before or after them. The CRCs are not computed: whatever
 * matters is under a SHA-256, and what was changed shall be named by it.
 */
final class StoredZip implements Closeable {

    private static final int MAX_NAME = 200;
    private static final int MAX_EXTRA = 28;

    private final FileChannel channel;
    private long directoryAt;
    private long directoryEnd;
    private long contentAt;
    private long contentEnd;
    private long entriesLeft;

    private StoredZip(FileChannel channel) {
        this.channel = channel;
    }

    static StoredZip open(Path file) throws IOException, InvalidBundle {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            var zip = new StoredZip(channel);
            zip.findDirectory();
            return zip;
        } catch (IOException | InvalidBundle | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** The next entry in the order of the directory, which is also the order in which they lie; null after the last. */
    @Nullable
    StoredFile next() throws IOException, InvalidBundle {
        if (entriesLeft == 0) {
            require(directoryAt == directoryEnd && contentAt == contentEnd, "something between entries and directory");
            return null;
        }
        entriesLeft--;
        var central = read(directoryAt, ZipFormat.CENTRAL_LENGTH);
        require(central.getInt(0) == ZipFormat.CENTRAL, "an entry of the directory is none");
        var nameLength = central.getShort(28) & ZipFormat.MAX_16;
        var extraLength = central.getShort(30) & ZipFormat.MAX_16;
        require(nameLength <= MAX_NAME && extraLength <= MAX_EXTRA && central.getShort(32) == 0,
                "an entry with a long name, foreign fields or a comment");
        var tail = bytes(directoryAt + ZipFormat.CENTRAL_LENGTH, nameLength + extraLength);
        directoryAt += ZipFormat.CENTRAL_LENGTH + nameLength + extraLength;
        require(directoryAt <= directoryEnd, "the directory is longer than it says");
        var name = name(tail, nameLength);
        requireStored(central, 8, name);
        var numbers = new Numbers(tail, nameLength, extraLength);
        var size = numbers.take(central.getInt(24));
        var packed = numbers.take(central.getInt(20));
        var offset = numbers.take(central.getInt(42));
        numbers.mustBeUsedUp();
        require(size == packed && offset == contentAt && central.getShort(34) == 0,
                "entries that overlap or leave gaps");
        return content(name, size, central);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private StoredFile content(String name, long size, ByteBuffer central) throws IOException, InvalidBundle {
        var local = read(contentAt, ZipFormat.LOCAL_LENGTH);
        require(local.getInt(0) == ZipFormat.LOCAL, "no entry where the directory says");
        var nameLength = local.getShort(26) & ZipFormat.MAX_16;
        var extraLength = local.getShort(28) & ZipFormat.MAX_16;
        if (nameLength != name.length() || extraLength > MAX_EXTRA) {
            throw differs(name);
        }
        var tail = bytes(contentAt + ZipFormat.LOCAL_LENGTH, nameLength + extraLength);
        requireStored(local, 6, name);
        var numbers = new Numbers(tail, nameLength, extraLength);
        if (!name(tail, nameLength).equals(name) || numbers.take(local.getInt(22)) != size
                || numbers.take(local.getInt(18)) != size || local.getInt(14) != central.getInt(16)) {
            throw differs(name);
        }
        numbers.mustBeUsedUp();
        var begin = contentAt + ZipFormat.LOCAL_LENGTH + nameLength + extraLength;
        require(size <= contentEnd - begin, "an entry larger than the file");
        contentAt = begin + size;
        return new StoredFile(channel, name, begin, size);
    }

    private void findDirectory() throws IOException, InvalidBundle {
        var fileSize = channel.size();
        var endAt = fileSize - ZipFormat.END_LENGTH;
        require(endAt >= 0, "too short");
        var end = read(endAt, ZipFormat.END_LENGTH);
        require(end.getInt(0) == ZipFormat.END && end.getInt(4) == 0 && end.getShort(8) == end.getShort(10)
                && end.getShort(20) == 0, "no end of a zip at the end of the file");
        entriesLeft = end.getShort(10) & ZipFormat.MAX_16;
        var length = end.getInt(12) & ZipFormat.MAX_32;
        contentEnd = end.getInt(16) & ZipFormat.MAX_32;
        directoryEnd = endAt;
        if (entriesLeft == ZipFormat.MAX_16 || length == ZipFormat.MAX_32 || contentEnd == ZipFormat.MAX_32) {
            var locatorAt = endAt - ZipFormat.END_64_LOCATOR_LENGTH;
            directoryEnd = locatorAt - ZipFormat.END_64_LENGTH;
            require(directoryEnd >= 0, "too short");
            var locator = read(locatorAt, ZipFormat.END_64_LOCATOR_LENGTH);
            var end64 = read(directoryEnd, ZipFormat.END_64_LENGTH);
            require(locator.getInt(0) == ZipFormat.END_64_LOCATOR && locator.getLong(8) == directoryEnd
                    && end64.getInt(0) == ZipFormat.END_64 && end64.getLong(4) == ZipFormat.END_64_LENGTH - 12
                    && end64.getLong(24) == end64.getLong(32), "no end of a large zip");
            entriesLeft = end64.getLong(32);
            length = end64.getLong(40);
            contentEnd = end64.getLong(48);
        }
        require(contentEnd >= 0 && length >= 0 && entriesLeft >= 0 && contentEnd <= directoryEnd
                && length == directoryEnd - contentEnd && entriesLeft <= length / ZipFormat.CENTRAL_LENGTH,
                "a directory that is not where the end says");
        directoryAt = contentEnd;
    }

    private ByteBuffer read(long at, int length) throws IOException, InvalidBundle {
        return ByteBuffer.wrap(bytes(at, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(long at, int length) throws IOException, InvalidBundle {
        var bytes = new byte[length];
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            require(channel.read(buffer, at + buffer.position()) >= 0, "cut off");
        }
        return bytes;
    }

    private static String name(byte[] tail, int length) throws InvalidBundle {
        for (int at = 0; at < length; at++) {
            if (tail[at] <= ' ') {
                throw new InvalidBundle(Problem.UNEXPECTED_NAME, "a name with strange characters");
            }
        }
        return new String(tail, 0, length, US_ASCII);
    }

    /** Flags, method, time and date, which stand in this order in both headers. Names in UTF-8 may say so. */
    private static void requireStored(ByteBuffer header, int at, String name) throws InvalidBundle {
        if ((header.getShort(at) & ~0x0800) != 0 || header.getShort(at + 2) != 0 || header.getShort(at + 4) != 0
                || header.getShort(at + 6) != ZipFormat.DATE) {
            throw new InvalidBundle(Problem.NOT_STORED, name);
        }
    }

    private static InvalidBundle differs(String name) {
        return new InvalidBundle(Problem.HEADERS_DIFFER, name);
    }

    private static void require(boolean holds, String otherwise) throws InvalidBundle {
        if (!holds) {
            throw new InvalidBundle(Problem.NOT_A_ZIP, otherwise);
        }
    }

    /** Numbers of 32 bits, and in their places those of 64 that the Zip64 field has for them. */
    private static final class Numbers {

        private final ByteBuffer extra;

        Numbers(byte[] tail, int from, int length) throws InvalidBundle {
            this.extra = ByteBuffer.wrap(Arrays.copyOfRange(tail, from, from + length)).order(ByteOrder.LITTLE_ENDIAN);
            if (length > 0) {
                require(length >= 4 && extra.getShort() == ZipFormat.ZIP64_EXTRA && extra.getShort() == length - 4,
                        "a foreign field");
            }
        }

        long take(int number) throws InvalidBundle {
            var unsigned = number & ZipFormat.MAX_32;
            if (unsigned < ZipFormat.MAX_32) {
                return unsigned;
            }
            require(extra.remaining() >= Long.BYTES, "a number is missing");
            var large = extra.getLong();
            require(large >= ZipFormat.MAX_32, "a small number written as a large one");
            return large;
        }

        void mustBeUsedUp() throws InvalidBundle {
            require(!extra.hasRemaining(), "a foreign field");
        }
    }
}
