package org.taizhang.log;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A public Ed25519 key under a name, for signatures of one type: what keys of logs and of witnesses have in common. */
final class NamedKey {

    private final String name;
    private final byte[] algorithmAndKey;
    private final PublicKey publicKey;

    private NamedKey(String name, byte[] algorithmAndKey) {
        this.name = name;
        this.algorithmAndKey = algorithmAndKey;
        this.publicKey = Ed25519.publicKey(publicKeyBytes());
    }

    static NamedKey of(String name, byte algorithm, PublicKey key) {
        return new NamedKey(name, NoteKeyText.withAlgorithm(algorithm, Ed25519.bare(key)));
    }

    /** Reads the written form; another algorithm or an id that is not this key's is an {@link IllegalArgumentException}. */
    static NamedKey parse(String text, byte algorithm) {
        var read = NoteKeyText.parse(text);
        if (read.algorithm() != algorithm || read.algorithmAndKey().length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 key of type " + algorithm);
        }
        var key = new NamedKey(read.name(), read.algorithmAndKey());
        if (key.id() != read.id()) {
            throw new IllegalArgumentException("the id in the written key is not the id of this key");
        }
        return key;
    }

    String name() {
        return name;
    }

    int id() {
        return KeyId.of(name, algorithmAndKey);
    }

    String keyId() {
        return HexFormat.of().toHexDigits(id());
    }

    byte[] publicKeyBytes() {
        return Arrays.copyOfRange(algorithmAndKey, 1, algorithmAndKey.length);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(publicKey, message, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKey that && name.equals(that.name)
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
