package org.taizhang.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Names and ids of note keys, as the C2SP signed-note specification makes them. */
final class KeyId {

    static final int LENGTH = 4;

    private static final byte[] NEWLINE = {'\n' };

    private KeyId() {}

    /** Algorithm and public key as they stand in the verifier key. */
    static int of(String name, byte[] algorithmAndKey) {
        return read(Sha256.of(name.getBytes(StandardCharsets.UTF_8), NEWLINE, algorithmAndKey));
    }

    static int read(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static byte[] prepend(int id, byte[] signature) {
        return ByteBuffer.allocate(LENGTH + signature.length).putInt(id).put(signature).array();
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
    }
}
