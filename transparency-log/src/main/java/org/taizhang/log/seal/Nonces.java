package org.taizhang.log.seal;

import java.security.SecureRandom;
import java.util.Arrays;

/** Random nonces, drawn from the platform many at a time: each draw costs as much as what is done with the nonce. */
final class Nonces {

    private static final int DRAWN_AT_ONCE = 256;

    private final SecureRandom random = new SecureRandom();
    private final int length;
    private final byte[] drawn;
    private int next;

    Nonces(int length) {
        this.length = length;
        this.drawn = new byte[length * DRAWN_AT_ONCE];
        this.next = drawn.length;
    }

    /** Never the same bytes of the draw twice. */
    synchronized byte[] next() {
        if (next == drawn.length) {
            random.nextBytes(drawn);
            next = 0;
        }
        next += length;
        return Arrays.copyOfRange(drawn, next - length, next);
    }
}
