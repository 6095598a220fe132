package org.taizhang.log;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** {@code name+id+base64(algorithm, key)}: how both halves of a note key are written. */
record NoteKeyText(String name, int id, byte[] algorithmAndKey) {

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    static NoteKeyText parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches() || !KeyId.isName(match.group(1))) {
            throw new IllegalArgumentException("not of the form name+id+key");
        }
        var bytes = StrictBase64.decode(match.group(3));
        if (bytes.length < 2) {
            throw new IllegalArgumentException("the key is empty");
        }
        return new NoteKeyText(match.group(1), HexFormat.fromHexDigits(match.group(2)), bytes);
    }

    static byte[] withAlgorithm(byte algorithm, byte[] key) {
        var both = new byte[key.length + 1];
        both[0] = algorithm;
        System.arraycopy(key, 0, both, 1, key.length);
        return both;
    }

    byte algorithm() {
        return algorithmAndKey[0];
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictBase64.encode(algorithmAndKey);
    }
}
