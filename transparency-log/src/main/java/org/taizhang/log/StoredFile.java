package org.taizhang.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

import org.taizhang.log.InvalidBundle.Problem;

/** One file of a bundle, read where it lies; several threads may read at the same time. Sizes are bytes. */
public final class StoredFile {

    private final FileChannel channel;
    private final String name;
    private final long begin;
    private final long size;

    StoredFile(FileChannel channel, String name, long begin, long size) {
        this.channel = channel;
        this.name = name;
        this.begin = begin;
        this.size = size;
    }

    /** The name within the bundle. */
    public String name() {
        return name;
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** The whole content; more than {@code atMost} bytes are refused before they are read. */
    public byte[] bytes(int atMost) throws IOException, InvalidBundle {
        if (size > atMost) {
            throw new InvalidBundle(Problem.TOO_LARGE, name + " has more than " + atMost + " bytes");
        }
        var content = new byte[(int) size];
        read(0, content, 0, content.length);
        return content;
    }

    /** Reads exactly {@code length} bytes that stand {@code from} bytes after the beginning of the file. */
    public void read(long from, byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, size);
        var buffer = ByteBuffer.wrap(into, offset, length);
        for (var at = begin + from; buffer.hasRemaining();) {
            var read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException(name + " was cut off while it was read");
            }
            at += read;
        }
    }

    /** The content from its beginning. */
    public InputStream open() {
        return new InputStream() {

            private long at;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length > 0 && at == size) {
                    return -1;
                }
                var count = (int) Math.min(length, size - at);
                StoredFile.this.read(at, into, offset, count);
                at += count;
                return count;
            }
        };
    }
}
