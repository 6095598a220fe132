package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** Entries of every kind. */
final class Entries {

    static final String SOME_HASH = "0123456789abcdef".repeat(4);

    private Entries() {}

    static Map<String, String> event() {
        return entry(Entry.EVENT, "eventId", "e-1", "type", "item.EvidenceSubmitted", "revision", "", "codec", "json",
                "actor", "p-1", "payloadSha256", SOME_HASH, "metadataSha256", SOME_HASH);
    }

    static Map<String, String> keyChange() {
        return entry(Entry.KEY_CHANGE, "key", SigningKey.generate("ledger.example").verifierKey().toString());
    }

    static Map<String, String> streamHeads() {
        return entry(Entry.STREAM_HEADS, "size", "3", "root", SOME_HASH);
    }

    static Map<String, String> accessLog() {
        return entry(Entry.ACCESS_LOG, "origin", "ledger.example/access", "size", "0", "root", SOME_HASH);
    }

    static Map<String, String> restored() {
        return entry(Entry.RESTORED, "size", "3", "root", SOME_HASH);
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static Map<String, String> entry(String kind, String... own) {
        var fields = new LinkedHashMap<>(Map.of("v", "1", "alg", Entry.SHA256_ED25519, "kind", kind, "streamType",
                "item", "streamId", "i-1", "streamSeq", "7", "prevLeaf", SOME_HASH, "recordedAt", "1767225600000"));
        for (int at = 0; at < own.length; at += 2) {
            fields.put(own[at], own[at + 1]);
        }
        return fields;
    }
}
