package org.taizhang.verify;

import java.io.IOException;

import org.taizhang.log.StoredFile;

/** Reads a file of contents, each preceded by its length in four bytes, through a buffer that never grows. */
final class DataReader {

    private static final int BUFFER = 1 << 16;

    private final StoredFile file;
    private final byte[] buffer;
    private long next;
    private int at;
    private int end;

    DataReader(StoredFile file, byte[] buffer) {
        this.file = file;
        this.buffer = buffer;
    }

    static byte[] buffer() {
        return new byte[BUFFER];
    }

    /** The length of the next content, or -1 where the file ends before it does. */
    long length() throws IOException {
        if (left() < Integer.BYTES) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            fill();
            length = length << 8 | buffer[at++] & 0xff;
        }
        return length <= left() ? length : -1;
    }

    void digest(long length, Digests into) throws IOException {
        for (var missing = length; missing > 0;) {
            fill();
            var count = (int) Math.min(missing, end - at);
            into.update(buffer, at, count);
            at += count;
            missing -= count;
        }
    }

    void skip(long length) {
        var buffered = (int) Math.min(length, end - at);
        at += buffered;
        next += length - buffered;
    }

    byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int have = 0; have < length;) {
            fill();
            var count = Math.min(length - have, end - at);
            System.arraycopy(buffer, at, bytes, have, count);
            at += count;
            have += count;
        }
        return bytes;
    }

    /** How many bytes have not been read. */
    long left() {
        return file.size() - next + (end - at);
    }

    private void fill() throws IOException {
        if (at == end) {
            at = 0;
            end = (int) Math.min(buffer.length, file.size() - next);
            file.read(next, buffer, 0, end);
            next += end;
        }
    }
}
