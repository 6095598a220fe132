package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an entry tells of, and so which fields it has. In the one spelling of an entry everything but some values is the
 * same in all entries of a kind: each such value is a {@link Field}, with the bytes that stand before it.
 */
enum EntryKind {

    EVENT(Entry.EVENT, "eventId", "type", "revision", "codec", "actor", "payloadSha256", "metadataSha256"),
    KEY_CHANGE(Entry.KEY_CHANGE, "key"),
    STREAM_HEADS(Entry.STREAM_HEADS, "size", "root"),
    ACCESS_LOG(Entry.ACCESS_LOG, "origin", "size", "root"),
    RESTORED(Entry.RESTORED, "size", "root");

    private final String kind;
    private final Map<String, String> constants;
    private final Field[] fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final byte[] end;
    private final int streamId;
    private final int streamSeq;
    private final int prevLeaf;

    EntryKind(String kind, String... own) {
        this.kind = kind;
        this.constants = new HashMap<>(Map.of("v", "1", "alg", Entry.SHA256_ED25519, "kind", kind));
        var all = Stream.of("v", "alg", "kind", "streamType", "streamId", "streamSeq", "prevLeaf", "recordedAt");
        if (List.of(own).contains("codec")) {
            constants.put("codec", "json");
        }
        var varying = new ArrayList<Field>();
        var before = new StringBuilder("{");
        for (var name : Stream.concat(all, Stream.of(own)).sorted().toList()) {
            before.append('"').append(name).append("\":\"");
            var constant = constants.get(name);
            if (constant == null) {
                varying.add(new Field(name, before.toString().getBytes(UTF_8), form(name)));
                before.setLength(0);
            } else {
                before.append(constant);
            }
            before.append("\",");
        }
        before.setCharAt(before.length() - 1, '}');
        this.fields = varying.toArray(Field[]::new);
        this.end = before.toString().getBytes(UTF_8);
        for (int at = 0; at < fields.length; at++) {
            places.put(fields[at].name(), at);
        }
        this.streamId = place("streamId");
        this.streamSeq = place("streamSeq");
        this.prevLeaf = place("prevLeaf");
    }

    /** Those whose values vary, in the order in which they stand. */
    Field[] fields() {
        return fields;
    }

    /** What stands after the last value. */
    byte[] end() {
        return end;
    }

    /** The value of a field that has the same in all entries of the kind; null for any other. */
    @Nullable
    String constant(String name) {
        return constants.get(name);
    }

    /** The place of a field among those whose values vary. */
    int place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("an entry of kind " + kind + " has no field " + name);
        }
        return place;
    }

    // These are asked for of every entry.

    int streamId() {
        return streamId;
    }

    int streamSeq() {
        return streamSeq;
    }

    int prevLeaf() {
        return prevLeaf;
    }

    String kind() {
        return kind;
    }

    private static Form form(String name) {
        return switch (name) {
            case "streamSeq", "recordedAt", "size" -> Form.DECIMAL;
            case "prevLeaf" -> Form.SHA256_OR_EMPTY;
            case "payloadSha256", "metadataSha256", "root" -> Form.SHA256;
            case "key" -> Form.VERIFIER_KEY;
            default -> Form.TEXT;
        };
    }

    /** What may stand in a field. */
    enum Form {
        TEXT,
        DECIMAL,
        SHA256,
        SHA256_OR_EMPTY,
        VERIFIER_KEY
    }

    record Field(String name, byte[] start, Form form) {}
}
