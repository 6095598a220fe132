package org.taizhang.log;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public Ed25519 key under a name, against which notes are verified. Written {@code name+id+key}, where the id is
 * eight hexadecimal digits and the key is base64.
 */
public final class VerifierKey implements NoteKey {

    static final byte ED25519 = 1;

    private final String name;
    private final byte[] algorithmAndKey;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte[] algorithmAndKey) {
        this.name = name;
        this.algorithmAndKey = algorithmAndKey;
        this.publicKey = Ed25519.publicKey(Arrays.copyOfRange(algorithmAndKey, 1, algorithmAndKey.length));
    }

    static VerifierKey of(String name, PublicKey key) {
        return new VerifierKey(name, NoteKeyText.withAlgorithm(ED25519, Ed25519.bare(key)));
    }

    /** Reads the written form; an unknown algorithm or an id that is not this key's is an {@link IllegalArgumentException}. */
    public static VerifierKey parse(String text) {
        var read = NoteKeyText.parse(text);
        if (read.algorithm() != ED25519 || read.algorithmAndKey().length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 verifier key");
        }
        var key = new VerifierKey(read.name(), read.algorithmAndKey());
        if (key.id() != read.id()) {
            throw new IllegalArgumentException("the id in the verifier key is not the id of this key");
        }
        return key;
    }

    /** The key's name; for a log, its origin. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public int id() {
        return KeyId.of(name, algorithmAndKey);
    }

    /** The four bytes that tell keys of the same name apart, in hexadecimal. */
    public String keyId() {
        return HexFormat.of().toHexDigits(id());
    }

    byte[] publicKeyBytes() {
        return Arrays.copyOfRange(algorithmAndKey, 1, algorithmAndKey.length);
    }

    boolean verifies(String text, byte[] signature) {
        return Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name)
                && Arrays.equals(algorithmAndKey, that.algorithmAndKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(algorithmAndKey));
    }

    /** The written form. */
    @Override
    public String toString() {
        return new NoteKeyText(name, id(), algorithmAndKey).toString();
    }
}
