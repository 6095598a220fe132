package org.taizhang.log;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;

/** A private Ed25519 key under a name, which signs notes. Its text form is a secret; printing the object shows no key. */
public final class SigningKey {

    private static final String START = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifierKey;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.pair = Ed25519.keyPair(seed);
        this.verifierKey = VerifierKey.of(name, pair.getPublic());
    }

    /** Makes a new key under a name, which is not empty and has neither spaces nor {@code +}. */
    public static SigningKey generate(String name) {
        if (!KeyId.isName(name)) {
            throw new IllegalArgumentException("not a key name");
        }
        var seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /** Reads what {@link #secretText()} wrote. No message of a failure holds any part of the key. */
    public static SigningKey parse(String secretText) {
        if (!secretText.startsWith(START)) {
            throw new IllegalArgumentException("not a signing key");
        }
        var read = NoteKeyText.parse(secretText.substring(START.length()));
        if (read.algorithm() != VerifierKey.ED25519 || read.algorithmAndKey().length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 signing key");
        }
        var key = new SigningKey(read.name(), Arrays.copyOfRange(read.algorithmAndKey(), 1, 1 + Ed25519.KEY_LENGTH));
        if (key.verifierKey.id() != read.id()) {
            throw new IllegalArgumentException("the id in the signing key is not the id of this key");
        }
        return key;
    }

    /** The written form, from which the key can be restored: keep it secret. */
    public String secretText() {
        var body = NoteKeyText.withAlgorithm(VerifierKey.ED25519, seed);
        return START + new NoteKeyText(verifierKey.name(), verifierKey.id(), body);
    }

    /** The public half, to be handed to everyone who verifies. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    NoteSignature sign(String text) {
        var signature = Ed25519.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
        return new NoteSignature(verifierKey.name(), verifierKey.id(), signature);
    }

    @Override
    public String toString() {
        return "signing key of " + verifierKey;
    }
}
