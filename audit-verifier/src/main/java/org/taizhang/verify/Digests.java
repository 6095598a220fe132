package org.taizhang.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 for one thread, without garbage: hashes are 32 bytes, or four numbers, in arrays of the caller. */
final class Digests {

    static final int BYTES = 32;
    static final int LONGS = 4;

    private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256;
    private final byte[] hash = new byte[BYTES];
    private final byte[] node = new byte[1 + 2 * BYTES];

    Digests() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
            node[0] = 1;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    void update(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
    }

    /** The hash of what was given since the last one. */
    byte[] finish() {
        finish(hash, 0);
        return hash.clone();
    }

    /** As {@link #finish()}, compared with 64 hexadecimal digits. */
    boolean finishAs(String hex) {
        finish(hash, 0);
        for (int at = 0; at < LONGS; at++) {
            if (number(hash, at * Long.BYTES) != number(hex, at)) {
                return false;
            }
        }
        return true;
    }

    /** The leaf hash of an entry among other bytes; the byte before it is used, and is afterwards what it was. */
    void leaf(byte[] among, int from, int length, byte[] into, int at) {
        var before = among[from - 1];
        among[from - 1] = 0;
        sha256.update(among, from - 1, length + 1);
        among[from - 1] = before;
        finish(into, at);
    }

    /** The root over hashes that stand side by side, a power of two of them; they are overwritten. */
    byte[] root(byte[] hashes) {
        for (int width = hashes.length / BYTES; width > 1; width /= 2) {
            for (int at = 0; at < width / 2; at++) {
                System.arraycopy(hashes, at * 2 * BYTES, node, 1, 2 * BYTES);
                sha256.update(node, 0, node.length);
                finish(hashes, at * BYTES);
            }
        }
        return Arrays.copyOf(hashes, BYTES);
    }

    static long number(byte[] bytes, int at) {
        return (long) BIG_ENDIAN.get(bytes, at);
    }

    /** One of the four numbers in 64 hexadecimal digits. */
    static long number(String hex, int which) {
        return HexFormat.fromHexDigitsToLong(hex, which * 16, which * 16 + 16);
    }

    private void finish(byte[] into, int at) {
        try {
            sha256.digest(into, at, BYTES);
        } catch (DigestException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }
}
