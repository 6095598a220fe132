package org.taizhang.log;

import static org.taizhang.log.InvalidNote.malformed;

import java.util.Arrays;
import java.util.HexFormat;

/** One signature line of a note: the name of the key, its id, and the signature itself, which may be of any kind. */
public final class NoteSignature {

    private static final String START = "— ";

    private final String keyName;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String keyName, int keyId, byte[] signature) {
        this.keyName = keyName;
        this.keyId = keyId;
        this.signature = signature;
    }

    /** Reads one signature line, without its newline: a witness answers in such lines. */
    public static NoteSignature parse(String line) throws InvalidNote {
        if (!line.startsWith(START)) {
            throw malformed("a signature line does not begin with a dash and a space");
        }
        var space = line.indexOf(' ', START.length());
        if (space < 0) {
            throw malformed("a signature line without a signature");
        }
        var name = line.substring(START.length(), space);
        if (!KeyId.isName(name)) {
            throw malformed("a signature line with an invalid key name");
        }
        return read(name, line.substring(space + 1));
    }

    private static NoteSignature read(String name, String base64) throws InvalidNote {
        try {
            var bytes = StrictBase64.decode(base64);
            if (bytes.length <= KeyId.LENGTH) {
                throw malformed("a signature that is too short");
            }
            return new NoteSignature(name, KeyId.read(bytes), Arrays.copyOfRange(bytes, KeyId.LENGTH, bytes.length));
        } catch (IllegalArgumentException notBase64) {
            throw malformed("a signature that is not base64");
        }
    }

    /** The name of the key as the line claims it. */
    public String keyName() {
        return keyName;
    }

    /** The four bytes that tell keys of the same name apart, in hexadecimal. */
    public String keyId() {
        return HexFormat.of().toHexDigits(keyId);
    }

    boolean isBySameKeyAs(NoteSignature other) {
        return keyId == other.keyId && keyName.equals(other.keyName);
    }

    boolean names(NoteKey key) {
        return keyId == key.id() && keyName.equals(key.name());
    }

    byte[] signature() {
        return signature;
    }

    /** The signature line, its newline included. */
    public String line() {
        return START + keyName + " " + StrictBase64.encode(KeyId.prepend(keyId, signature)) + "\n";
    }
}
