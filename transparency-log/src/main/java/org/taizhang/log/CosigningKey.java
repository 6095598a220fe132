package org.taizhang.log;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/** A witness's private Ed25519 key under a name. Its text form is a secret; printing the object shows no key. */
public final class CosigningKey {

    private static final String START = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final CosignerKey cosignerKey;

    private CosigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.pair = Ed25519.keyPair(seed);
        this.cosignerKey = CosignerKey.of(name, pair.getPublic());
    }

    /** Makes a new key under a name, which is not empty and has neither spaces nor {@code +}. */
    public static CosigningKey generate(String name) {
        if (!KeyId.isName(name)) {
            throw new IllegalArgumentException("not a key name");
        }
        var seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new CosigningKey(name, seed);
    }

    /** Reads what {@link #secretText()} wrote. No message of a failure holds any part of the key. */
    public static CosigningKey parse(String secretText) {
        if (!secretText.startsWith(START)) {
            throw new IllegalArgumentException("not a cosigning key");
        }
        var read = NoteKeyText.parse(secretText.substring(START.length()));
        if (read.algorithm() != CosignerKey.COSIGNATURE || read.algorithmAndKey().length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 cosigning key");
        }
        var key = new CosigningKey(read.name(), Arrays.copyOfRange(read.algorithmAndKey(), 1, 1 + Ed25519.KEY_LENGTH));
        if (key.cosignerKey.id() != read.id()) {
            throw new IllegalArgumentException("the id in the cosigning key is not the id of this key");
        }
        return key;
    }

    /** The written form, from which the key can be restored: keep it secret. */
    public String secretText() {
        var body = NoteKeyText.withAlgorithm(CosignerKey.COSIGNATURE, seed);
        return START + new NoteKeyText(cosignerKey.name(), cosignerKey.id(), body);
    }

    /** The public half, to be handed to everyone who verifies. */
    public CosignerKey cosignerKey() {
        return cosignerKey;
    }

    /**
     * States that at this time, of which whole seconds count, this was the largest consistent state of the log that the
     * witness had seen. Whoever calls this has checked that first.
     */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        var seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("a time before 1970");
        }
        var signature = Ed25519.sign(pair.getPrivate(), CosignerKey.message(seconds, checkpoint.text()));
        var timestamped = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
        return new NoteSignature(cosignerKey.name(), cosignerKey.id(), timestamped);
    }

    @Override
    public String toString() {
        return "cosigning key of " + cosignerKey;
    }
}
