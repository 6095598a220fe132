package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.taizhang.log.BundleWriter;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.CosigningKey;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.Manifest;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.log.StreamHead;
import org.taizhang.log.TextKeys;
import org.taizhang.log.seal.SealedText;

/** A log in memory, honest unless a test makes it otherwise, and the bundles of it. */
final class SampleLog {

    static final String ORIGIN = "ledger.example/台账";
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final byte[] NONE = {};

    final SigningKey key;
    final CosigningKey witness = CosigningKey.generate("witness.example/审计");
    final List<Leaf> leaves = new ArrayList<>();
    final Map<String, byte[]> evidence = new TreeMap<>();
    /** Of sealed texts, by their places, but for those that were destroyed. */
    final Map<String, SecretKey> keys = new TreeMap<>();
    boolean textsIncluded = true;
    private final Map<String, StreamHead> heads = new HashMap<>();
    private List<StreamHead> newestHeads = List.of();

    record Leaf(Entry entry, byte[] payload, byte[] metadata) {}

    SampleLog() {
        this(SigningKey.generate(ORIGIN));
    }

    SampleLog(SigningKey key) {
        this.key = key;
    }

    /** Two items, each with evidence, one plan, an event of no aggregate, a key change, heads, and one event after them. */
    static SampleLog ordinary() {
        var log = new SampleLog();
        log.event("plan", "p-1", "plan.PlanImported", "{\"n\":0}");
        for (int turn = 0; turn < 4; turn++) {
            log.event("item", "i-a", "item.Reported", "{\"turn\":" + turn + "}");
            log.event("item", "i-b", "item.Reported", "{\"turn\":" + turn + ",\"整\":\"改\"}");
        }
        log.evidence("i-a", "a picture".repeat(1000).getBytes(UTF_8));
        log.evidence("i-b", "another".getBytes(UTF_8));
        log.event("", "e-77", "bulk.Done", "{}");
        log.own(Entry.KEY_CHANGE, Map.of("key", log.key.verifierKey().toString()));
        log.streamHeads();
        log.event("item", "i-a", "item.Closed", "{}");
        return log;
    }

    void event(String streamType, String streamId, String type, String payload) {
        event(streamType, streamId, type, payload.getBytes(UTF_8));
    }

    void event(String streamType, String streamId, String type, byte[] payload) {
        var metadata = ("{\"actor\":\"p-" + leaves.size() % 3 + "\"}").getBytes(UTF_8);
        add(new Leaf(Entry.of(fields(Entry.EVENT, streamType, streamId,
                Map.of("eventId", "e-" + leaves.size(), "type", type,
                        "revision", "", "codec", "json", "actor", "p-1", "payloadSha256", sha256(payload).toString(),
                        "metadataSha256", sha256(metadata).toString()))),
                payload, metadata));
    }

    /** A text sealed with a key of its own, as it stands in a payload. */
    String sealed(String text) {
        return sealed("00112233445566ff." + (keys.size() + 1), text);
    }

    String sealed(String ref, String text) {
        var key = keys.computeIfAbsent(ref, place -> new SecretKeySpec(sha256(place.getBytes(UTF_8)).bytes(), "AES"));
        return SealedText.seal(ref, key, text.getBytes(UTF_8));
    }

    /** Says that the keys at these places are destroyed and these files deleted; neither is done here. */
    void redaction(String id, List<String> refs, List<String> files) {
        var texts = new ArrayList<String>();
        refs.forEach(ref -> texts.add("{\"stream\":\"s\",\"sequence\":0,\"path\":\"/a\",\"key\":\"" + ref + "\"}"));
        event("redaction", id, "redaction.RedactionApproved", "{\"redactionId\":\"" + id + "\",\"texts\":["
                + String.join(",", texts) + "],\"files\":["
                + String.join(",", files.stream().map(file -> "\"" + file + "\"").toList()) + "]}");
    }

    TextKeys keysOf(byte[] payload) {
        var found = new TreeMap<String, SecretKey>();
        for (var text : SealedText.in(payload)) {
            if (textsIncluded && keys.containsKey(text.ref())) {
                found.put(text.ref(), keys.get(text.ref()));
            }
        }
        return TextKeys.of(found);
    }

    void evidence(String item, byte[] content) {
        evidence.put(sha256(content).toString(), content);
        event("item", item, "item.EvidenceSubmitted", "{\"itemId\":\"" + item + "\",\"files\":[{\"sha256\":\""
                + sha256(content) + "\",\"name\":\"x\",\"mediaType\":\"text/plain\",\"size\":" + content.length
                + "}]}");
    }

    void streamHeads() {
        newestHeads = heads();
        var root = headsTree().root();
        own(Entry.STREAM_HEADS, Map.of("size", Integer.toString(newestHeads.size()), "root", root.toString()));
    }

    /** How far each stream has come, in the order of heads. */
    List<StreamHead> heads() {
        return heads.values().stream().sorted(StreamHead.ORDER).toList();
    }

    void own(String kind, Map<String, String> own) {
        add(new Leaf(Entry.of(fields(kind, Entry.LOG_STREAM, ORIGIN, own)), NONE, NONE));
    }

    void add(Leaf leaf) {
        leaves.add(leaf);
        var entry = leaf.entry();
        heads.put(entry.streamId(), new StreamHead(entry.streamId(), entry.streamSeq(), entry.leafHash()));
    }

    Map<String, String> fields(String kind, String streamType, String streamId, Map<String, String> own) {
        var head = heads.get(streamId);
        var fields = new HashMap<>(Map.of("v", "1", "alg", Entry.SHA256_ED25519, "kind", kind, "streamType", streamType,
                "streamId", streamId, "streamSeq", head == null ? "0" : Long.toString(head.lastSeq() + 1), "prevLeaf",
                head == null ? "" : head.lastLeaf().toString(), "recordedAt",
                Long.toString(NOON.toEpochMilli() + leaves.size())));
        fields.putAll(own);
        return fields;
    }

    MerkleTree tree() {
        var tree = new MerkleTree();
        leaves.forEach(leaf -> tree.append(leaf.entry().bytes()));
        return tree;
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, tree().rootAt(size));
    }

    SignedNote note() {
        var checkpoint = checkpoint(leaves.size());
        return checkpoint.sign(key).with(witness.cosign(checkpoint, NOON));
    }

    String policy() {
        return "log " + key.verifierKey() + "\nwitness 审计 " + witness.cosignerKey() + "\nquorum 审计\n";
    }

    byte[] all(long... olderSizes) {
        return all(note(), olderSizes);
    }

    byte[] all(SignedNote note, long... olderSizes) {
        var tree = tree();
        var out = new ByteArrayOutputStream();
        try {
            var writer = BundleWriter.all(out, manifest(Manifest.Scope.ALL, null, List.of(), true), note);
            for (var size : olderSizes) {
                writer.consistency(tree.consistencyProof(size, leaves.size()));
            }
            for (var leaf : leaves) {
                writer.add(leaf.entry(), leaf.payload(), leaf.metadata(), keysOf(leaf.payload()));
            }
            for (var file : evidence.entrySet()) {
                evidence(writer, file.getKey(), file.getValue());
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] item(String id, long... olderSizes) {
        return selected(id, List.of(id), olderSizes);
    }

    byte[] selected(String subject, List<String> streams, long... olderSizes) {
        var tree = tree();
        var note = note();
        var out = new ByteArrayOutputStream();
        try {
            var writer = BundleWriter.selected(out, manifest(Manifest.Scope.ITEM, subject, streams, true), note);
            for (var size : olderSizes) {
                writer.consistency(tree.consistencyProof(size, leaves.size()));
            }
            var newest = newestHeadsIndex();
            var named = new TreeMap<String, byte[]>();
            for (int index = 0; index < leaves.size(); index++) {
                var leaf = leaves.get(index);
                if (index == newest || streams.contains(leaf.entry().streamId())) {
                    writer.add(leaf.entry(), leaf.payload(), leaf.metadata(), keysOf(leaf.payload()),
                            tree.inclusionProof(index, leaves.size()));
                    evidence.forEach((sha256, content) -> {
                        if (new String(leaf.payload(), UTF_8).contains(sha256)) {
                            named.put(sha256, content);
                        }
                    });
                }
            }
            var headsTree = headsTree();
            for (int number = 0; number < newestHeads.size(); number++) {
                if (streams.contains(newestHeads.get(number).streamId())) {
                    writer.head(newestHeads.get(number), headsTree.inclusionProof(number, newestHeads.size()));
                }
            }
            for (var file : named.entrySet()) {
                evidence(writer, file.getKey(), file.getValue());
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Manifest manifest(Manifest.Scope scope, String subject, List<String> streams, boolean evidenceIncluded) {
        return new Manifest(ORIGIN, scope, subject, leaves.size(), tree().root(), streams, NOON, "p-9",
                evidenceIncluded, textsIncluded);
    }

    private MerkleTree headsTree() {
        var tree = new MerkleTree();
        newestHeads.forEach(head -> tree.append(head.bytes()));
        return tree;
    }

    private int newestHeadsIndex() {
        for (int index = leaves.size() - 1; index >= 0; index--) {
            if (leaves.get(index).entry().kind().equals(Entry.STREAM_HEADS)) {
                return index;
            }
        }
        return -1;
    }

    private static void evidence(BundleWriter writer, String sha256, byte[] content) throws IOException {
        writer.evidence(Hash.ofHex(sha256), content.length, () -> new ByteArrayInputStream(content));
    }

    static Hash sha256(byte[] content) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
