package org.taizhang.log;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/**
 * A public Ed25519 key under a name, against which notes are verified. Written {@code name+id+key}, where the id is
 * eight hexadecimal digits and the key is base64.
 */
public final class VerifierKey implements NoteKey {

    static final byte ED25519 = 1;

    private final NamedKey key;

    private VerifierKey(NamedKey key) {
        this.key = key;
    }

    static VerifierKey of(String name, PublicKey key) {
        return new VerifierKey(NamedKey.of(name, ED25519, key));
    }

    /** Reads the written form; an unknown algorithm or an id that is not this key's is an {@link IllegalArgumentException}. */
    public static VerifierKey parse(String text) {
        return new VerifierKey(NamedKey.parse(text, ED25519));
    }

    /** The key's name; for a log, its origin. */
    @Override
    public String name() {
        return key.name();
    }

    @Override
    public int id() {
        return key.id();
    }

    /** The four bytes that tell keys of the same name apart, in hexadecimal. */
    public String keyId() {
        return key.keyId();
    }

    byte[] publicKeyBytes() {
        return key.publicKeyBytes();
    }

    boolean verifies(String text, byte[] signature) {
        return key.verifies(text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The written form. */
    @Override
    public String toString() {
        return key.toString();
    }
}
