package org.taizhang.log;

import static org.taizhang.log.InvalidNote.malformed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.taizhang.log.InvalidNote.Problem;

/**
 * A C2SP signed note: a text of whole lines, and signatures over it. A parsed note is not yet to be believed: only
 * {@link #verify} says by whom it is signed.
 */
public final class SignedNote {

    /** The longest note that is read, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    private static final int MAX_SIGNATURES = 100;

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /** Signs a text, which ends in a newline and has no other control characters, with each of the keys. */
    public static SignedNote sign(String text, SigningKey first, SigningKey... others) {
        if (!isText(text) || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a note's text is Unicode in whole lines without control characters");
        }
        return new SignedNote(text, Stream.concat(Stream.of(first), Stream.of(others)).map(k -> k.sign(text)).toList());
    }

    /** Reads a note without believing it; who calls this for anything but display calls {@link #verify} next. */
    public static SignedNote parse(byte[] note) throws InvalidNote {
        if (note.length > MAX_BYTES) {
            throw malformed("longer than " + MAX_BYTES + " bytes");
        }
        var whole = utf8(note);
        var split = whole.lastIndexOf("\n\n");
        if (split < 0) {
            throw malformed("no empty line between text and signatures");
        }
        var text = whole.substring(0, split + 1);
        var lines = whole.substring(split + 2);
        if (!isText(text)) {
            throw malformed("a control character in the text");
        }
        if (!lines.endsWith("\n")) {
            throw malformed("no signature, or no newline at the end");
        }
        return new SignedNote(text, signatures(lines));
    }

    /**
     * Verifies the note against the trusted keys and returns those that signed it: at least one. Signatures by other
     * keys are ignored, but one that names a trusted key and does not fit the text makes the whole note invalid.
     */
    public List<VerifierKey> verify(Collection<VerifierKey> trusted) throws InvalidNote {
        requireTellable(trusted);
        var signers = new ArrayList<VerifierKey>();
        for (var signature : signatures) {
            for (var key : trusted) {
                if (signature.names(key) && !signers.contains(key)) {
                    if (!key.verifies(text, signature.signature())) {
                        throw new InvalidNote(Problem.INVALID_SIGNATURE, "the signature by " + key.name() + "+"
                                + key.keyId() + " does not fit the text");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new InvalidNote(Problem.NO_TRUSTED_SIGNATURE, "no signature by a trusted key");
        }
        return List.copyOf(signers);
    }

    /** The same text with one more signature, which takes the place of an earlier one by the same key. */
    public SignedNote with(NoteSignature signature) {
        var others = signatures.stream().filter(earlier -> !earlier.isBySameKeyAs(signature)).toList();
        if (others.size() >= MAX_SIGNATURES) {
            throw new IllegalArgumentException("more than " + MAX_SIGNATURES + " signatures");
        }
        return new SignedNote(text, Stream.concat(others.stream(), Stream.of(signature)).toList());
    }

    /** The signed text, its last newline included. */
    public String text() {
        return text;
    }

    /** All signatures, of trusted and other keys. */
    public List<NoteSignature> signatures() {
        return signatures;
    }

    /** The note as it is stored and sent. */
    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<NoteSignature> signatures(String lines) throws InvalidNote {
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            if (signatures.size() == MAX_SIGNATURES) {
                throw malformed("more than " + MAX_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().allMatch(c -> c >= ' ' || c == '\n');
    }

    private static String utf8(byte[] note) throws InvalidNote {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("not UTF-8");
        }
    }

    /** Four bytes of id can collide: two trusted keys that a signature line cannot tell apart are refused. */
    private static void requireTellable(Collection<VerifierKey> trusted) {
        var named = new HashSet<String>();
        for (var key : new HashSet<>(trusted)) {
            if (!named.add(key.name() + "+" + key.keyId())) {
                throw new IllegalArgumentException("two trusted keys share name and id: " + key.name());
            }
        }
    }
}
