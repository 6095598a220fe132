package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/** What an entry tells of, and so which fields it has. */
enum EntryKind {

    EVENT(Entry.EVENT, "eventId", "type", "revision", "codec", "actor", "payloadSha256", "metadataSha256"),
    KEY_CHANGE(Entry.KEY_CHANGE, "key"),
    STREAM_HEADS(Entry.STREAM_HEADS, "size", "root"),
    ACCESS_LOG(Entry.ACCESS_LOG, "origin", "size", "root");

    private final String kind;
    private final List<Field> fields;

    EntryKind(String kind, String... own) {
        this.kind = kind;
        var all = Stream.of("v", "alg", "kind", "streamType", "streamId", "streamSeq", "prevLeaf", "recordedAt");
        var names = Stream.concat(all, Stream.of(own)).sorted().toList();
        this.fields = names.stream().map(name -> new Field(name, name.equals(names.getFirst()), form(name))).toList();
    }

    /** In the order in which they stand. */
    List<Field> fields() {
        return fields;
    }

    int indexOf(String name) {
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).name().equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException("an entry of kind " + kind + " has no field " + name);
    }

    String kind() {
        return kind;
    }

    private Form form(String name) {
        return switch (name) {
            case "v" -> value -> value.equals("1");
            case "alg" -> value -> value.equals(Entry.SHA256_ED25519);
            case "kind" -> value -> value.equals(kind);
            case "codec" -> value -> value.equals("json");
            case "streamSeq", "recordedAt", "size" -> value -> Decimal.parse(value) >= 0;
            case "prevLeaf" -> value -> value.isEmpty() || isSha256(value);
            case "payloadSha256", "metadataSha256", "root" -> EntryKind::isSha256;
            case "key" -> EntryKind::isVerifierKey;
            default -> value -> true;
        };
    }

    static boolean isSha256(String hex) {
        if (hex.length() != 2 * Hash.SHA256_LENGTH) {
            return false;
        }
        for (int at = 0; at < hex.length(); at++) {
            var c = hex.charAt(at);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVerifierKey(String text) {
        try {
            return VerifierKey.parse(text).toString().equals(text);
        } catch (IllegalArgumentException notAKey) {
            return false;
        }
    }

    /** Whether a value may stand in a field. */
    interface Form {

        boolean fits(String value);
    }

    /** A field, and what stands before its value: the end of the value before it, and its name. */
    record Field(String name, byte[] start, Form form) {

        Field(String name, boolean first, Form form) {
            this(name, ((first ? "{\"" : "\",\"") + name + "\":\"").getBytes(UTF_8), form);
        }
    }
}
