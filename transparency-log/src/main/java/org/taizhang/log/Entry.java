package org.taizhang.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The content of one leaf: a JSON object of strings in the form of RFC 8785, with exactly the fields of its kind. One
 * entry has one spelling, so that its bytes can be hashed; {@link #parse} accepts no other.
 */
public final class Entry {

    /** An entry that tells of a stored event. */
    public static final String EVENT = "event";
    /** An entry that names the key which signs from here on. */
    public static final String KEY_CHANGE = "key-change";
    /** An entry with the root over the heads of all streams. */
    public static final String STREAM_HEADS = "stream-heads";
    /** An entry that anchors a checkpoint of the log of who looked. */
    public static final String ACCESS_LOG = "access-log";

    /** The value of {@code alg}: SHA-256 for hashes, Ed25519 for signatures. */
    public static final String SHA256_ED25519 = "sha256-ed25519";
    /** The stream type of the log's own facts. */
    public static final String LOG_STREAM = "log";
    /** The longest entry, in bytes. */
    public static final int MAX_BYTES = 65_535;

    private static final EntryKind[] KINDS = EntryKind.values();
    private static final byte[] END = {'"', '}' };

    private final byte[] bytes;
    private final EntryKind kind;
    private final String[] values;

    private Entry(byte[] bytes, EntryKind kind, String[] values) {
        this.bytes = bytes;
        this.kind = kind;
        this.values = values;
    }

    /**
     * Makes an entry of its fields. Fields that are not exactly those of the kind, a value of another form than its
     * field has, and more than {@link #MAX_BYTES} bytes are an {@link IllegalArgumentException}.
     */
    public static Entry of(Map<String, String> fields) {
        try {
            return parse(CanonicalJson.write(fields));
        } catch (InvalidEntry invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    /** Reads what {@link #bytes()} gives, and refuses every other spelling. */
    public static Entry parse(byte[] bytes) throws InvalidEntry {
        return parse(bytes, 0, bytes.length);
    }

    /** Reads an entry that stands among other bytes: {@code length} bytes from {@code from} on, all of them. */
    public static Entry parse(byte[] among, int from, int length) throws InvalidEntry {
        if (length > MAX_BYTES) {
            throw new InvalidEntry("longer than " + MAX_BYTES + " bytes");
        }
        var bytes = Arrays.copyOfRange(among, from, from + length);
        for (var kind : KINDS) {
            var values = new Reader(bytes).values(kind);
            if (values != null) {
                return new Entry(bytes, kind, values);
            }
        }
        throw new InvalidEntry("not the canonical form of an entry");
    }

    /** The canonical form, in a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The value of a field; that the kind has no such field is an {@link IllegalArgumentException}. */
    public String get(String field) {
        return values[kind.indexOf(field)];
    }

    /** One of {@link #EVENT}, {@link #KEY_CHANGE}, {@link #STREAM_HEADS}, {@link #ACCESS_LOG}. */
    public String kind() {
        return kind.kind();
    }

    /** The aggregate's type; empty for an event of no aggregate, {@link #LOG_STREAM} for the log's own facts. */
    public String streamType() {
        return get("streamType");
    }

    /** Which stream the entry is in. */
    public String streamId() {
        return get("streamId");
    }

    /** The number within the stream, from 0. */
    public long streamSeq() {
        return Decimal.parse(get("streamSeq"));
    }

    /** The leaf hash of the entry before in the same stream, in hexadecimal; empty for the first. */
    public String prevLeaf() {
        return get("prevLeaf");
    }

    /** Milliseconds since 1970. */
    public long recordedAt() {
        return Decimal.parse(get("recordedAt"));
    }

    /** The hash under which the entry is a leaf of the log. */
    public Hash leafHash() {
        return MerkleHashing.leaf(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The canonical form as text. */
    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }

    /**
     * Walks along the only spelling that an entry of a kind can have. A general reader of JSON would be several times
     * slower, and an auditor reads every entry there is.
     */
    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The values in the order of the kind's fields, or null where this is no entry of that kind. */
        String @Nullable [] values(EntryKind kind) {
            var fields = kind.fields();
            var values = new String[fields.size()];
            for (int index = 0; index < values.length; index++) {
                var field = fields.get(index);
                if (!skip(field.start())) {
                    return null;
                }
                var value = value();
                if (value == null || !field.form().fits(value)) {
                    return null;
                }
                values[index] = value;
            }
            return skip(END) && at == bytes.length ? values : null;
        }

        private boolean skip(byte[] expected) {
            var end = at + expected.length;
            if (end > bytes.length || Arrays.mismatch(bytes, at, end, expected, 0, expected.length) >= 0) {
                return false;
            }
            at = end;
            return true;
        }

        /** Up to the closing quote, which is left. */
        private @Nullable String value() {
            var begin = at;
            var plain = true;
            for (; at < bytes.length && bytes[at] != '"'; at++) {
                if (bytes[at] == '\\') {
                    plain = false;
                    at++;
                } else if (bytes[at] < ' ') {
                    // Bytes of more than 127 are negative: part of a character beyond ASCII.
                    if (bytes[at] >= 0) {
                        return null;
                    }
                    plain = false;
                }
            }
            if (at >= bytes.length) {
                return null;
            }
            return plain ? new String(bytes, begin, at - begin, ISO_8859_1) : unusual(begin - 1, at + 1);
        }

        /** A value with escapes or beyond ASCII, quotes included: read at leisure, and written again to compare. */
        private @Nullable String unusual(int begin, int end) {
            var spelling = Arrays.copyOfRange(bytes, begin, end);
            try {
                return CanonicalJson.parse(spelling) instanceof String value
                        && Arrays.equals(CanonicalJson.write(value), spelling) ? value : null;
            } catch (InvalidJson invalid) {
                return null;
            }
        }
    }
}
