package org.taizhang.log;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a hash, compared by content. Any length can be held, because hashes arrive from outside; whatever a
 * proof hashes again must be of {@link #SHA256_LENGTH} bytes, or else the proof is rejected.
 */
public final class Hash {

    /** Bytes in a SHA-256 hash. */
    public static final int SHA256_LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy of the bytes. */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** Reads hexadecimal digits of either case; anything else is an {@link IllegalArgumentException}. */
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isSha256() {
        return bytes.length == SHA256_LENGTH;
    }

    Hash requireSha256() throws InvalidProof {
        if (!isSha256()) {
            throw new InvalidProof("a hash of " + bytes.length + " bytes instead of " + SHA256_LENGTH);
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
