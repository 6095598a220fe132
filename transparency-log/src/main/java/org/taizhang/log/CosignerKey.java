package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import org.taizhang.log.InvalidNote.Problem;

/**
 * The public key of a witness (C2SP tlog-cosignature, Ed25519). Written {@code name+id+key} like a
 * {@link VerifierKey}, of which it differs by its type: what it signs bears the time at which it was signed.
 */
public final class CosignerKey implements NoteKey {

    static final byte COSIGNATURE = 4;

    private static final int SIGNATURE_LENGTH = Long.BYTES + 64;

    private final String name;
    private final byte[] algorithmAndKey;
    private final PublicKey publicKey;

    private CosignerKey(String name, byte[] algorithmAndKey) {
        this.name = name;
        this.algorithmAndKey = algorithmAndKey;
        this.publicKey = Ed25519.publicKey(Arrays.copyOfRange(algorithmAndKey, 1, algorithmAndKey.length));
    }

    static CosignerKey of(String name, PublicKey key) {
        return new CosignerKey(name, NoteKeyText.withAlgorithm(COSIGNATURE, Ed25519.bare(key)));
    }

    /** Reads the written form; another algorithm or an id that is not this key's is an {@link IllegalArgumentException}. */
    public static CosignerKey parse(String text) {
        var read = NoteKeyText.parse(text);
        if (read.algorithm() != COSIGNATURE || read.algorithmAndKey().length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 cosigner key");
        }
        var key = new CosignerKey(read.name(), read.algorithmAndKey());
        if (key.id() != read.id()) {
            throw new IllegalArgumentException("the id in the cosigner key is not the id of this key");
        }
        return key;
    }

    /** What is signed at a time, in seconds since 1970. */
    static byte[] message(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
    }

    /** The key's name. */
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

    /**
     * When this key cosigned the note, or empty where it did not. A signature that names this key and does not fit the
     * text makes the note invalid.
     */
    public Optional<Instant> cosigned(SignedNote note) throws InvalidNote {
        for (var signature : note.signatures()) {
            if (signature.names(this)) {
                return Optional.of(verify(note.text(), signature.signature()));
            }
        }
        return Optional.empty();
    }

    private Instant verify(String text, byte[] signature) throws InvalidNote {
        if (signature.length == SIGNATURE_LENGTH) {
            var read = ByteBuffer.wrap(signature);
            var time = read.getLong();
            var ed25519 = new byte[read.remaining()];
            read.get(ed25519);
            if (time >= 0 && time <= Instant.MAX.getEpochSecond()
                    && Ed25519.verifies(publicKey, message(time, text), ed25519)) {
                return Instant.ofEpochSecond(time);
            }
        }
        throw new InvalidNote(Problem.INVALID_SIGNATURE, "the cosignature by " + name + "+" + keyId()
                + " does not fit the text");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CosignerKey that && name.equals(that.name)
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
