package org.taizhang.runtime.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One key as it lies in a segment, 64 bytes: what it is, the version of this form, two zeros, the wrapped key, sixteen
 * zeros, and the CRC-32C of all that. A slot lies within one sector of a disk, so it is overwritten as a whole.
 */
final class Slot {

    static final int BYTES = 64;
    /** The first of a segment. Its key is used for nothing but to tell whether the master key is the right one. */
    static final byte HEAD = 'H';
    static final byte KEY = 'K';
    static final byte DESTROYED = 'X';

    private static final byte VERSION = 1;
    private static final int WRAPPED_AT = 4;
    private static final int CHECKSUM_AT = BYTES - Integer.BYTES;

    private Slot() {}

    static void put(ByteBuffer into, byte kind, byte[] wrapped) {
        byte[] slot = new byte[CHECKSUM_AT];
        slot[0] = kind;
        slot[1] = VERSION;
        System.arraycopy(wrapped, 0, slot, WRAPPED_AT, wrapped.length);
        into.put(slot).putInt(checksum(slot));
    }

    static ByteBuffer destroyed() {
        ByteBuffer slot = ByteBuffer.allocate(BYTES);
        put(slot, DESTROYED, new byte[Wrapping.WRAPPED_BYTES]);
        return slot.flip();
    }

    static boolean isWhole(byte[] slot) {
        return slot[1] == VERSION && ByteBuffer.wrap(slot).getInt(CHECKSUM_AT) == checksum(slot);
    }

    static byte kind(byte[] slot) {
        return slot[0];
    }

    static byte[] wrapped(byte[] slot) {
        return Arrays.copyOfRange(slot, WRAPPED_AT, WRAPPED_AT + Wrapping.WRAPPED_BYTES);
    }

    private static int checksum(byte[] slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot, 0, CHECKSUM_AT);
        return (int) crc.getValue();
    }
}
