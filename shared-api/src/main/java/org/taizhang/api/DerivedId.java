package org.taizhang.api;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * Identifiers that follow from what they stand for, so that a retry or the same document twice names the same
 * thing: a UUID version 8 (RFC 9562) over SHA-256 of the parts.
 */
public final class DerivedId {

    private DerivedId() {}

    /** The identifier of these parts, in this order. */
    public static String of(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(Digests.digest(List.of(parts)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
