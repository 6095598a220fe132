package org.taizhang.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Walks along the only spelling that an entry of a kind can have. A general reader of JSON would be many times slower,
 * and an auditor reads every entry there is.
 */
final class EntryReader {

    private static final byte[] HEX = new byte[256];

    static {
        Arrays.fill(HEX, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            HEX[Character.forDigit(digit, 16)] = (byte) digit;
        }
    }

    private final byte[] bytes;
    private int at;
    /** A bit for each field whose value is not simply its bytes. */
    private int unusual;

    EntryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isSha256(String hex) {
        var bytes = hex.getBytes(ISO_8859_1);
        return bytes.length == 2 * Hash.SHA256_LENGTH && isHex(bytes, 0);
    }

    /** Where each value begins and ends, in the order of the kind's fields; null where this is no entry of that kind. */
    int @Nullable [] bounds(EntryKind kind) {
        at = 0;
        unusual = 0;
        var fields = kind.fields();
        var bounds = new int[fields.length * 2];
        for (int index = 0; index < fields.length; index++) {
            var field = fields[index];
            if (!skip(field.start())) {
                return null;
            }
            bounds[index * 2] = at;
            if (!value(field.form(), index)) {
                return null;
            }
            bounds[index * 2 + 1] = at;
        }
        return skip(kind.end()) && at == bytes.length ? bounds : null;
    }

    /** Of the entry whose bounds were asked for: which of its fields, bit by bit, are {@link #unusual}. */
    int unusual() {
        return unusual;
    }

    /** The value between two bounds, of which nothing is escaped or beyond ASCII. */
    static String plain(byte[] bytes, int begin, int end) {
        return new String(bytes, begin, end - begin, ISO_8859_1);
    }

    /** The value between two bounds. */
    static String unusual(byte[] bytes, int begin, int end) {
        var value = read(bytes, begin - 1, end + 1);
        if (value == null) {
            throw new IllegalStateException("a value that was read cannot be read again");
        }
        return value;
    }

    private boolean skip(byte[] expected) {
        var end = at + expected.length;
        if (end > bytes.length || Arrays.mismatch(bytes, at, end, expected, 0, expected.length) >= 0) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean value(EntryKind.Form form, int field) {
        return switch (form) {
            case TEXT -> text(field);
            case DECIMAL -> decimal();
            case SHA256 -> sha256();
            case SHA256_OR_EMPTY -> at < bytes.length && bytes[at] == '"' || sha256();
            case VERIFIER_KEY -> verifierKey(field);
        };
    }

    /** Up to the closing quote, which is left. */
    private boolean text(int field) {
        var begin = at;
        var plain = true;
        for (; at < bytes.length && bytes[at] != '"'; at++) {
            var c = bytes[at];
            if (c == '\\') {
                plain = false;
                at++;
            } else if (c < ' ') {
                // Bytes of more than 127 are negative: part of a character beyond ASCII.
                if (c >= 0) {
                    return false;
                }
                plain = false;
            }
        }
        if (plain) {
            return at < bytes.length;
        }
        unusual |= 1 << field;
        return at < bytes.length && read(bytes, begin - 1, at + 1) != null;
    }

    private boolean decimal() {
        var begin = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + (bytes[at++] - '0');
        }
        var digits = at - begin;
        // Nineteen digits overflow at most once, into the negative.
        return digits > 0 && digits <= Decimal.MOST_DIGITS && number >= 0 && (digits == 1 || bytes[begin] != '0');
    }

    private boolean sha256() {
        if (at + 2 * Hash.SHA256_LENGTH > bytes.length || !isHex(bytes, at)) {
            return false;
        }
        at += 2 * Hash.SHA256_LENGTH;
        return true;
    }

    private static boolean isHex(byte[] bytes, int from) {
        int all = 0;
        for (int at = from; at < from + 2 * Hash.SHA256_LENGTH; at++) {
            all |= HEX[bytes[at] & 0xff];
        }
        return all >= 0;
    }

    private boolean verifierKey(int field) {
        var begin = at;
        if (!text(field)) {
            return false;
        }
        var text = (unusual & 1 << field) == 0 ? plain(bytes, begin, at) : unusual(bytes, begin, at);
        try {
            return VerifierKey.parse(text).toString().equals(text);
        } catch (IllegalArgumentException notAKey) {
            return false;
        }
    }

    /** A value with escapes or beyond ASCII, quotes included: read at leisure, and written again to compare. */
    private static @Nullable String read(byte[] bytes, int begin, int end) {
        var spelling = Arrays.copyOfRange(bytes, begin, end);
        try {
            return CanonicalJson.parse(spelling) instanceof String value
                    && Arrays.equals(CanonicalJson.write(value), spelling) ? value : null;
        } catch (InvalidJson invalid) {
            return null;
        }
    }
}
