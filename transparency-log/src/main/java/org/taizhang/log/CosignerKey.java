package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

import org.taizhang.log.InvalidNote.Problem;

/**
 * The public key of a witness (C2SP tlog-cosignature, Ed25519). Written {@code name+id+key} like a
 * {@link VerifierKey}, of which it differs by its type: what it signs bears the time at which it was signed.
 */
public final class CosignerKey implements NoteKey {

    static final byte COSIGNATURE = 4;

    private static final int SIGNATURE_LENGTH = Long.BYTES + 64;

    private final NamedKey key;

    private CosignerKey(NamedKey key) {
        this.key = key;
    }

    static CosignerKey of(String name, PublicKey key) {
        return new CosignerKey(NamedKey.of(name, COSIGNATURE, key));
    }

    /** Reads the written form; another algorithm or an id that is not this key's is an {@link IllegalArgumentException}. */
    public static CosignerKey parse(String text) {
        return new CosignerKey(NamedKey.parse(text, COSIGNATURE));
    }

    /** What is signed at a time, in seconds since 1970. */
    static byte[] message(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
    }

    /** The key's name. */
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
                    && key.verifies(message(time, text), ed25519)) {
                return Instant.ofEpochSecond(time);
            }
        }
        throw new InvalidNote(Problem.INVALID_SIGNATURE, "the cosignature by " + name() + "+" + keyId()
                + " does not fit the text");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CosignerKey that && key.equals(that.key);
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
