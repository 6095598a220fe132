package org.taizhang.log;

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
    /** An entry that names the checkpoint which the log does not continue, since an older copy of it was restored. */
    public static final String RESTORED = "restored";

    /** The value of {@code alg}: SHA-256 for hashes, Ed25519 for signatures. */
    public static final String SHA256_ED25519 = "sha256-ed25519";
    /** The stream type of the log's own facts. */
    public static final String LOG_STREAM = "log";
    /** The longest entry, in bytes. */
    public static final int MAX_BYTES = 65_535;

    private static final EntryKind[] KINDS = EntryKind.values();

    private final byte[] bytes;
    private final EntryKind kind;
    /** Where each value of the kind's fields begins and ends: most are never asked for. */
    private final int[] bounds;
    private final int unusual;

    private Entry(byte[] bytes, EntryKind kind, int[] bounds, int unusual) {
        this.bytes = bytes;
        this.kind = kind;
        this.bounds = bounds;
        this.unusual = unusual;
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
        var reader = new EntryReader(bytes);
        for (var kind : KINDS) {
            var bounds = reader.bounds(kind);
            if (bounds != null) {
                return new Entry(bytes, kind, bounds, reader.unusual());
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
        var constant = kind.constant(field);
        return constant == null ? value(kind.place(field)) : constant;
    }

    /** One of {@link #EVENT}, {@link #KEY_CHANGE}, {@link #STREAM_HEADS}, {@link #ACCESS_LOG},
     * {@link #RESTORED}. */
    public String kind() {
        return kind.kind();
    }

    /** The aggregate's type; empty for an event of no aggregate, {@link #LOG_STREAM} for the log's own facts. */
    public String streamType() {
        return get("streamType");
    }

    /** Which stream the entry is in. */
    public String streamId() {
        return value(kind.streamId());
    }

    /** The number within the stream, from 0. */
    public long streamSeq() {
        return Decimal.parse(value(kind.streamSeq()));
    }

    /** The leaf hash of the entry before in the same stream, in hexadecimal; empty for the first. */
    public String prevLeaf() {
        return value(kind.prevLeaf());
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

    private String value(int place) {
        var begin = bounds[place * 2];
        var end = bounds[place * 2 + 1];
        return (unusual & 1 << place) == 0
                ? EntryReader.plain(bytes, begin, end)
                : EntryReader.unusual(bytes, begin, end);
    }
}
