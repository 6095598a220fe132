package org.taizhang.command.edge;

import java.security.SecureRandom;
import java.util.UUID;

/** Random identifiers in order of time: UUID version 7 (RFC 9562). For edges only; models take their ids from outside. */
public final class NewId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    /** A new identifier for something made at this instant. */
    public static String at(long epochMilli) {
        long high = epochMilli << 16 | 0x7000L | RANDOM.nextLong() & 0x0FFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
