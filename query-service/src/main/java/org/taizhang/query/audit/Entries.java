package org.taizhang.query.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.taizhang.api.MetadataKeys;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidJson;

/** Says of an event, and of the log's own facts, what their leaves hold. */
final class Entries {

    private Entries() {}

    /** @param before leaf hash of the one before in the stream, hexadecimal; empty for the first */
    static Entry of(RawEvent event, String before) {
        Map<String, String> metadata = metadata(event);
        Map<String, String> fields = common(Entry.EVENT, Objects.requireNonNullElse(event.aggregateType(), ""),
                event.aggregateId(), event.sequence(), before, event.recordedAt());
        fields.put("eventId", event.id());
        fields.put("type", event.name());
        fields.put("revision", Objects.requireNonNullElse(event.revision(), ""));
        fields.put("codec", "json");
        fields.put("actor", metadata.getOrDefault(MetadataKeys.ACTOR, ""));
        fields.put("payloadSha256", sha256(event.payload()));
        fields.put("metadataSha256", sha256(CanonicalJson.write(metadata)));
        return Entry.of(fields);
    }

    static Entry keyChange(String origin, long sequence, String before, long now, String key) {
        Map<String, String> fields = common(Entry.KEY_CHANGE, Entry.LOG_STREAM, origin, sequence, before, now);
        fields.put("key", key);
        return Entry.of(fields);
    }

    static Entry streamHeads(String origin, long sequence, String before, long now, long streams, Hash root) {
        Map<String, String> fields = common(Entry.STREAM_HEADS, Entry.LOG_STREAM, origin, sequence, before, now);
        fields.put("size", Long.toString(streams));
        fields.put("root", root.toString());
        return Entry.of(fields);
    }

    static Entry accessLog(String origin, long sequence, String before, long now, String accessOrigin, long size,
            Hash root) {
        Map<String, String> fields = common(Entry.ACCESS_LOG, Entry.LOG_STREAM, origin, sequence, before, now);
        fields.put("origin", accessOrigin);
        fields.put("size", Long.toString(size));
        fields.put("root", root.toString());
        return Entry.of(fields);
    }

    static Entry restored(String origin, long sequence, String before, long now, Checkpoint leftBehind) {
        Map<String, String> fields = common(Entry.RESTORED, Entry.LOG_STREAM, origin, sequence, before, now);
        fields.put("size", Long.toString(leftBehind.size()));
        fields.put("root", leftBehind.root().toString());
        return Entry.of(fields);
    }

    /** What is hashed of an event's metadata: its map of strings in the form of RFC 8785. */
    static byte[] canonicalMetadata(RawEvent event) {
        return CanonicalJson.write(metadata(event));
    }

    private static Map<String, String> common(String kind, String streamType, String streamId, long sequence,
            String before, long recordedAt) {
        Map<String, String> fields = new HashMap<>();
        fields.put("v", "1");
        fields.put("alg", Entry.SHA256_ED25519);
        fields.put("kind", kind);
        fields.put("streamType", streamType);
        fields.put("streamId", streamId);
        fields.put("streamSeq", Long.toString(sequence));
        fields.put("prevLeaf", before);
        fields.put("recordedAt", Long.toString(recordedAt));
        return fields;
    }

    /** All of ours are strings; what is not is written as JSON writes it. */
    private static Map<String, String> metadata(RawEvent event) {
        try {
            if (!(CanonicalJson.parse(event.metadata()) instanceof Map<?, ?> map)) {
                throw new IllegalStateException("the metadata of event " + event.id() + " are no object");
            }
            Map<String, String> strings = new TreeMap<>();
            map.forEach((key, value) -> strings.put((String) key,
                    value instanceof String text
                            ? text
                            : new String(CanonicalJson.write(value), StandardCharsets.UTF_8)));
            return strings;
        } catch (InvalidJson e) {
            throw new IllegalStateException("the metadata of event " + event.id() + " cannot be read", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0;) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
