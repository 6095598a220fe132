package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.Manifest;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.Rezip;
import org.taizhang.log.SigningKey;
import org.taizhang.log.StreamHead;

/** Everything that can be done to a bundle, and which verdict names it. */
class AttackTest {

    private static final String ENTRIES = "tile/entries/000.p/15";
    private static final String DATA = "tile/data/000.p/15";

    private final SampleLog log = SampleLog.ordinary();

    @TempDir
    private Path folder;

    @Test
    void a_byte_of_a_payload_flipped() {
        assertThat(afterChange(log.all(), DATA, bytes -> flipped(bytes, "\"turn\":2")).integrity())
                .isEqualTo("PAYLOAD_DIFFERS at 5 (i-a 2 item.Reported)");
        assertThat(afterChange(log.item("i-b"), "leaf/4/payload", bytes -> flipped(bytes, "turn")).integrity())
                .isEqualTo("PAYLOAD_DIFFERS at 4 (i-b 1 item.Reported)");
    }

    @Test
    void a_byte_of_the_metadata_flipped() {
        assertThat(afterChange(log.all(), DATA, bytes -> flipped(bytes, "\"p-0")).integrity())
                .isEqualTo("METADATA_DIFFERS at 0 (p-1 0 plan.PlanImported)");
        assertThat(afterChange(log.item("i-b"), "leaf/4/metadata", bytes -> flipped(bytes, "p-")).integrity())
                .isEqualTo("METADATA_DIFFERS at 4 (i-b 1 item.Reported)");
    }

    @Test
    void a_value_of_an_entry_changed() {
        var verified = afterChange(log.all(), ENTRIES,
                bytes -> replaced(bytes, "\"eventId\":\"e-3\"", "\"eventId\":\"e-X\""));
        // The root says that some entry is another; the next of its stream says where.
        assertThat(verified.integrity()).isEqualTo("ROOT_DIFFERS at 5 (i-a 2 item.Reported)");
        assertThat(verified.completeness()).isEqualTo("PREVIOUS_DIFFERS at 5 (i-a 2 item.Reported)");
        assertThat(verified.exitCode).isEqualTo(1);
        assertThat(afterChange(log.item("i-a"), "leaf/3/entry", bytes -> replaced(bytes, "e-3", "e-X")).integrity())
                .isEqualTo("PROOF_INVALID at 3 (i-a 1 item.Reported)");
    }

    @Test
    void the_spelling_of_an_entry_changed() {
        assertThat(afterChange(log.all(), ENTRIES, bytes -> replaced(bytes, "{\"actor\"", "{\"Actor\"")).integrity())
                .isEqualTo("ENTRY_INVALID at 0");
        assertThat(afterChange(log.item("i-a"), "leaf/3/entry", bytes -> replaced(bytes, "{", " ")).integrity())
                .isEqualTo("ENTRY_INVALID at 3");
    }

    @Test
    void every_byte_of_a_bundle_flipped_one_at_a_time() {
        for (var good : List.of(log.all(), log.item("i-b", 3))) {
            for (int at = 0; at < good.length; at += 41) {
                var bad = good.clone();
                bad[at] ^= 4;
                var verified = Verification.of(folder, bad, log);
                // What is left of a zip beside its contents: CRCs that nobody needs, versions, attributes; and in the
                // manifest who exported when; and proofs that nobody asked for.
                if (verified.exitCode == 0) {
                    assertThat(contents(bad)).as("byte " + at).isEqualTo(contents(good));
                }
            }
        }
    }

    @Test
    void a_leaf_removed() {
        var verified = Verification.of(folder, rewritten(leaves -> leaves.remove(6)), log);
        assertThat(verified.integrity()).isEqualTo("ROOT_DIFFERS at 7 (i-b 3 item.Reported)");
        assertThat(verified.completeness()).isEqualTo("SEQUENCE_BROKEN at 7 (i-b 3 item.Reported)");
        var files = Rezip.files(log.item("i-b"));
        files.keySet().removeIf(name -> name.startsWith("leaf/6/"));
        assertThat(verify(files).completeness()).isEqualTo("SEQUENCE_BROKEN at 8 (i-b 3 item.Reported)");
    }

    @Test
    void a_leaf_inserted() {
        var verified = Verification.of(folder, rewritten(leaves -> leaves.add(6, leaves.get(5))), log);
        assertThat(verified.integrity()).isEqualTo("ROOT_DIFFERS at 6 (i-a 2 item.Reported)");
        assertThat(verified.completeness()).isEqualTo("SEQUENCE_BROKEN at 6 (i-a 2 item.Reported)");
        var files = Rezip.files(log.item("i-b"));
        for (var part : List.of("entry", "payload", "metadata", "keys", "proof")) {
            files.put("leaf/7/" + part, files.get("leaf/6/" + part));
        }
        var ordered = new LinkedHashMap<String, byte[]>();
        files.keySet().stream().filter(name -> !name.matches("(leaf/([89]|1)|heads|evidence).*"))
                .forEach(name -> ordered.put(name, files.get(name)));
        files.forEach(ordered::putIfAbsent);
        assertThat(verify(ordered).integrity()).isEqualTo("PROOF_INVALID at 7 (i-b 2 item.Reported)");
    }

    @Test
    void two_leaves_swapped() {
        var verified = Verification.of(folder, rewritten(leaves -> Collections.swap(leaves, 3, 5)), log);
        assertThat(verified.integrity()).isEqualTo("ROOT_DIFFERS at 3 (i-a 2 item.Reported)");
        assertThat(verified.completeness()).isEqualTo("SEQUENCE_BROKEN at 3 (i-a 2 item.Reported)");
        // Of different streams: only the root sees it.
        assertThat(Verification.of(folder, rewritten(leaves -> Collections.swap(leaves, 3, 4)), log).integrity())
                .isEqualTo("ROOT_DIFFERS");
    }

    @Test
    void the_last_event_of_an_item_dropped() {
        var later = SampleLog.ordinary();
        var before = later.item("i-b");
        var files = Rezip.files(before);
        files.keySet().removeIf(name -> name.startsWith("leaf/10/") || name.startsWith("evidence/"));
        var verified = Verification.of(folder, Rezip.bundle(files), later);
        assertThat(verified.completeness()).isEqualTo("HEAD_DIFFERS");
        assertThat(verified.out).contains("\"i-b\",\"4\",\"3\"");
    }

    @Test
    void the_end_of_an_item_dropped_with_all_that_shows_it() {
        var files = Rezip.files(log.item("i-b"));
        files.keySet().removeIf(name -> name.matches("(leaf/10|leaf/13|heads|evidence)/.*"));
        var verified = verify(files);
        assertThat(verified.completeness()).isEqualTo("NOT_CHECKED NO_STREAM_HEADS");
        assertThat(verified.exitCode).isEqualTo(2);
        var headless = Rezip.files(log.item("i-b"));
        headless.keySet().removeIf(name -> name.startsWith("heads/"));
        assertThat(verify(headless).completeness()).isEqualTo("HEAD_MISSING");
    }

    @Test
    void a_head_changed() {
        assertThat(
                afterChange(log.item("i-b"), "heads/0/head", bytes -> replaced(bytes, "\"4\"", "\"3\"")).completeness())
                .isEqualTo("HEAD_NOT_PROVED");
        var ofOther = Rezip.files(log.item("i-a"));
        var files = Rezip.files(log.item("i-b"));
        files.put("heads/0/head", ofOther.get("heads/0/head"));
        files.put("heads/0/proof", ofOther.get("heads/0/proof"));
        assertThat(verify(files).completeness()).isEqualTo("HEAD_NOT_PROVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-b", "p-1", SampleLog.ORIGIN })
    void newest_heads_without_a_stream(String forgotten) {
        var heads = log.heads().stream().filter(head -> !head.streamId().equals(forgotten)).toList();
        assertThat(heads).hasSize(4);
        assertThat(withNewestHeads(heads)).isEqualTo("HEADS_DIFFER at 15 (ledger.example/台账 2 stream-heads)");
    }

    @Test
    void newest_heads_with_an_end_of_before() {
        var heads = log.heads().stream().map(head -> head.streamId().equals("i-a")
                ? new StreamHead("i-a", head.lastSeq() - 1, log.leaves.get(9).entry().leafHash())
                : head).toList();
        assertThat(withNewestHeads(heads)).isEqualTo("HEADS_DIFFER at 15 (ledger.example/台账 2 stream-heads)");
    }

    @Test
    void newest_heads_that_are_right_whatever_follows_them() {
        assertThat(withNewestHeads(log.heads())).isEqualTo("HOLDS");
        for (int turn = 0; turn < 700; turn++) {
            log.event("item", "i-" + turn % 50, "item.Reported", "{}");
            if (turn % 150 == 0) {
                log.streamHeads();
            }
        }
        assertThat(Verification.of(folder, log.all(), log).completeness()).isEqualTo("HOLDS");
        log.own(Entry.STREAM_HEADS, Map.of("size", "55", "root", "0".repeat(64)));
        assertThat(Verification.of(folder, log.all(), log).completeness()).startsWith("HEADS_DIFFER at 7");
    }

    private String withNewestHeads(List<StreamHead> heads) {
        var tree = new MerkleTree();
        heads.forEach(head -> tree.append(head.bytes()));
        log.own(Entry.STREAM_HEADS, Map.of("size", Integer.toString(heads.size()), "root", tree.root().toString()));
        log.event("item", "i-b", "item.Closed", "{}");
        log.event("item", "i-new", "item.Reported", "{}");
        var verified = Verification.of(folder, log.all(), log);
        assertThat(verified.integrity()).isEqualTo("HOLDS");
        return verified.completeness();
    }

    @Test
    void the_log_cut_off() {
        var known = Verification.write(folder, "known", log.checkpoint(15).sign(log.key).bytes());
        var shorter = new SampleLog(log.key);
        log.leaves.subList(0, 9).forEach(shorter::add);
        var note = shorter.checkpoint(9);
        var verified = Verification.of(folder,
                shorter.all(note.sign(log.key).with(log.witness.cosign(note, SampleLog.NOON))),
                log, "--known", known);
        assertThat(List.of(verified.integrity(), verified.completeness(), verified.anchoring())).containsExactly(
                "HOLDS",
                "HOLDS", "KNOWN_IS_LATER");
        // With the checkpoint of the whole log instead, the leaves are missing.
        var whole = Rezip.files(log.all());
        var cut = Rezip.files(shorter.all());
        cut.put("checkpoint", whole.get("checkpoint"));
        cut.put("manifest.json", whole.get("manifest.json"));
        var missing = verify(cut);
        assertThat(missing.completeness()).isEqualTo("LEAVES_MISSING at 9");
        assertThat(missing.exitCode).isEqualTo(1);
    }

    @Test
    void the_checkpoint_forged() {
        var files = Rezip.files(log.all());
        files.put("checkpoint", replaced(files.get("checkpoint"), "\n15\n", "\n16\n"));
        var verified = verify(files);
        assertThat(verified.anchoring()).isEqualTo("INVALID_SIGNATURE");
        assertThat(verified.integrity()).isNotEqualTo("HOLDS");
    }

    @Test
    void the_checkpoint_by_another_key() {
        var forged = log.checkpoint(15).sign(SigningKey.generate(SampleLog.ORIGIN));
        assertThat(Verification.of(folder, log.all(forged), log).anchoring()).isEqualTo("NO_LOG_SIGNATURE");
        var unwitnessed = log.checkpoint(15).sign(log.key);
        assertThat(Verification.of(folder, log.all(unwitnessed), log).anchoring()).isEqualTo("NO_QUORUM");
    }

    @Test
    void the_checkpoint_of_another_bundle() {
        var other = SampleLog.ordinary();
        var files = Rezip.files(log.all());
        files.put("checkpoint", Rezip.files(other.all()).get("checkpoint"));
        assertThat(verify(files).integrity()).isEqualTo("MANIFEST_DIFFERS");
        files.put("manifest.json", Rezip.files(other.all()).get("manifest.json"));
        var verified = verify(files);
        assertThat(verified.integrity()).startsWith("ROOT_DIFFERS");
        assertThat(verified.anchoring()).isEqualTo("NO_LOG_SIGNATURE");
        var item = Rezip.files(log.item("i-a"));
        item.put("checkpoint", log.checkpoint(15).sign(log.key).bytes());
        assertThat(verify(item).integrity()).isEqualTo("OTHER_CHECKPOINT at 1 (i-a 0 item.Reported)");
    }

    @Test
    void the_key_swapped_in_the_policy_that_the_bundle_suggests() {
        // A forger's whole log, signed by the forger: only the auditor's own policy tells.
        var forger = new SampleLog(SigningKey.generate(SampleLog.ORIGIN));
        log.leaves.forEach(forger::add);
        var verified = Verification.of(folder, forger.all(), log, "--without-evidence");
        assertThat(List.of(verified.integrity(), verified.completeness(), verified.anchoring())).containsExactly(
                "HOLDS",
                "HOLDS", "NO_LOG_SIGNATURE");
    }

    @Test
    void a_key_that_signs_and_that_no_leaf_names() {
        var slipped = SigningKey.generate(SampleLog.ORIGIN);
        var note = log.checkpoint(log.leaves.size()).sign(slipped);
        var policy = Verification.write(folder, "both", ("log " + log.key.verifierKey() + "\nlog "
                + slipped.verifierKey() + "\nquorum none\n").getBytes(UTF_8));
        var bundle = Verification.write(folder, "bundle.zip", log.all(note));
        var verified = Verification.run(bundle, "--json", "--policy", policy);
        assertThat(verified.anchoring()).isEqualTo("KEY_NOT_NAMED");
        assertThat(verified.out).contains(slipped.verifierKey().keyId());
        log.own(Entry.KEY_CHANGE, Map.of("key", slipped.verifierKey().toString()));
        log.streamHeads();
        var both = Verification.write(folder, "bundle.zip",
                log.all(log.checkpoint(log.leaves.size()).sign(log.key, slipped)));
        assertThat(Verification.run(both, "--json", "--policy", policy).anchoring()).isEqualTo("HOLDS");
    }

    @Test
    void an_old_key_used_beyond_its_time() {
        var limited = log.policy() + "#: sizes " + log.key.verifierKey().keyId() + " 0 14\n";
        var policy = Verification.write(folder, "limited", limited.getBytes(UTF_8));
        var bundle = Verification.write(folder, "bundle.zip", log.all());
        assertThat(Verification.run(bundle, "--json", "--policy", policy).anchoring())
                .isEqualTo("KEY_NOT_FOR_THIS_SIZE");
    }

    @Test
    void an_evidence_file_exchanged() {
        var name = "evidence/" + log.evidence.keySet().iterator().next();
        var verified = afterChange(log.all(), name, bytes -> "something else".getBytes(UTF_8));
        assertThat(verified.integrity()).matches("EVIDENCE_DIFFERS at (9|10) \\(i-[ab] 4 item.EvidenceSubmitted\\)");
    }

    @Test
    void an_evidence_file_missing() {
        var files = Rezip.files(log.item("i-a"));
        files.keySet().removeIf(name -> name.startsWith("evidence/"));
        assertThat(verify(files).integrity()).isEqualTo("EVIDENCE_MISSING at 9 (i-a 4 item.EvidenceSubmitted)");
    }

    @Test
    void an_evidence_file_inserted() {
        var files = Rezip.files(log.item("i-a"));
        files.put("evidence/" + "f".repeat(64), new byte[3]);
        assertThat(verify(files).integrity()).isEqualTo("EVIDENCE_UNKNOWN");
    }

    @Test
    void a_bundle_of_one_item_presented_as_that_of_another() {
        var files = Rezip.files(log.item("i-a"));
        files.put("manifest.json", log.manifest(Manifest.Scope.ITEM, "i-b", List.of("i-a"), true).bytes());
        assertThat(verify(files).completeness()).isEqualTo("SUBJECT_NOT_LISTED");
        files.put("manifest.json", log.manifest(Manifest.Scope.ITEM, "i-b", List.of("i-b"), true).bytes());
        assertThat(verify(files).completeness()).isEqualTo("STREAM_NOT_LISTED at 1 (i-a 0 item.Reported)");
        files.put("manifest.json", log.manifest(Manifest.Scope.ITEM, "i-b", List.of("i-a", "i-b"), true).bytes());
        assertThat(verify(files).completeness()).isEqualTo("STREAM_MISSING");
    }

    @Test
    void a_fork_against_a_checkpoint_that_the_auditor_holds() {
        var fork = new SampleLog(log.key);
        for (int index = 0; index < 15; index++) {
            fork.event("item", "i-a", "item.Reported", index == 4 ? "{\"other\":true}" : "{}");
        }
        var known = Verification.write(folder, "known", log.checkpoint(8).sign(log.key).bytes());
        var checkpoint = fork.checkpoint(15);
        var note = checkpoint.sign(log.key).with(log.witness.cosign(checkpoint, SampleLog.NOON));
        var verified = Verification.of(folder, fork.all(note), log, "--known", known);
        assertThat(List.of(verified.integrity(), verified.completeness(), verified.anchoring())).containsExactly(
                "HOLDS",
                "HOLDS", "KNOWN_FORKED");
        var atOnce = Verification.write(folder, "atOnce", log.checkpoint(15).sign(log.key).bytes());
        assertThat(Verification.of(folder, fork.all(note), log, "--known", atOnce).anchoring())
                .isEqualTo("KNOWN_FORKED");
        // A proof of the forked tree does not fit the checkpoint that is held.
        var files = Rezip.files(log.item("i-a", 8));
        files.put("consistency/8", Rezip.files(fork.all(note, 8)).get("consistency/8"));
        assertThat(Verification.of(folder, Rezip.bundle(files), log, "--known", known).anchoring())
                .isEqualTo("KNOWN_FORKED");
    }

    @Test
    void a_held_checkpoint_of_another_log() {
        var elsewhere = new Checkpoint("other.example", 3, log.tree().rootAt(3));
        var key = SigningKey.generate("other.example");
        var known = Verification.write(folder, "known", elsewhere.sign(key).bytes());
        var policy = Verification.write(folder, "both",
                (log.policy() + "log " + key.verifierKey() + "\n").getBytes(UTF_8));
        var bundle = Verification.write(folder, "bundle.zip", log.all());
        assertThat(Verification.run(bundle, "--json", "--policy", policy, "--known", known).anchoring())
                .isEqualTo("KNOWN_OF_ANOTHER_LOG");
    }

    @Test
    void a_log_that_skips_a_number_although_its_tree_is_right() {
        var skipping = new SampleLog(log.key);
        skipping.event("item", "i-a", "item.Reported", "{}");
        var own = Map.of("eventId", "e", "type", "item.Reported", "revision", "", "codec", "json", "actor", "",
                "payloadSha256",
                SampleLog.sha256(SampleLog.NONE).toString(), "metadataSha256",
                SampleLog.sha256(SampleLog.NONE).toString());
        var fields = skipping.fields(Entry.EVENT, "item", "i-a", own);
        fields.put("streamSeq", "2");
        skipping.add(new SampleLog.Leaf(Entry.of(fields), SampleLog.NONE, SampleLog.NONE));
        var verified = Verification.of(folder, skipping.all(), skipping);
        assertThat(verified.integrity()).isEqualTo("HOLDS");
        assertThat(verified.completeness()).isEqualTo("SEQUENCE_BROKEN at 1 (i-a 2 item.Reported)");
    }

    @Test
    void a_first_entry_that_names_one_before_it() {
        for (var previous : List.of("0".repeat(64), "1".repeat(64))) {
            var odd = new SampleLog(log.key);
            var own = Map.of("eventId", "e", "type", "item.Reported", "revision", "", "codec", "json", "actor", "",
                    "payloadSha256", SampleLog.sha256(SampleLog.NONE).toString(), "metadataSha256",
                    SampleLog.sha256(SampleLog.NONE).toString());
            var fields = odd.fields(Entry.EVENT, "item", "i-a", own);
            fields.put("prevLeaf", previous);
            odd.add(new SampleLog.Leaf(Entry.of(fields), SampleLog.NONE, SampleLog.NONE));
            assertThat(Verification.of(folder, odd.all(), odd).completeness())
                    .isEqualTo("PREVIOUS_DIFFERS at 0 (i-a 0 item.Reported)");
        }
    }

    @Test
    void a_fact_of_the_log_in_another_stream() {
        var odd = new SampleLog(log.key);
        odd.add(new SampleLog.Leaf(Entry.of(odd.fields(Entry.KEY_CHANGE, "log", "elsewhere",
                Map.of("key", log.key.verifierKey().toString()))), SampleLog.NONE, SampleLog.NONE));
        assertThat(Verification.of(folder, odd.all(), odd).integrity())
                .isEqualTo("OWN_FACT_MISPLACED at 0 (elsewhere 0 key-change)");
    }

    @Test
    void contents_that_have_no_place_or_are_missing() {
        var files = Rezip.files(log.item("i-a"));
        files.remove("leaf/3/metadata");
        assertThat(verify(files).integrity()).isEqualTo("DATA_MISSING at 3 (i-a 1 item.Reported)");
        assertThat(afterChange(log.all(), DATA, bytes -> ByteBuffer.allocate(bytes.length + 1).put(bytes).array())
                .integrity()).startsWith("TILE_MALFORMED");
        assertThat(afterChange(log.all(), ENTRIES, bytes -> ByteBuffer.allocate(100).put(bytes, 0, 100).array())
                .integrity())
                .isEqualTo("TILE_MALFORMED at 0");
        assertThat(afterChange(log.all(), DATA, bytes -> flippedAt(bytes, 0)).integrity())
                .isEqualTo("TILE_MALFORMED at 0 (p-1 0 plan.PlanImported)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/x", "/absolute", "evidence/../x", "notes.txt", "leaf/1/entry" })
    void a_name_that_leads_elsewhere(String name) {
        var files = Rezip.files(log.all());
        files.put(name, new byte[1]);
        var verified = verify(files);
        assertThat(verified.integrity()).isEqualTo("NOT_A_BUNDLE");
        assertThat(verified.exitCode).isEqualTo(1);
    }

    @Test
    void a_name_twice() {
        var verified = Verification.of(folder, Rezip.twice(Rezip.files(log.all()), DATA), log);
        assertThat(verified.integrity()).isEqualTo("NOT_A_BUNDLE");
        assertThat(verified.out).contains("NAME_TWICE");
    }

    @Test
    void a_compressed_bundle() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : Rezip.files(log.all()).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        var verified = Verification.of(folder, out.toByteArray(), log);
        assertThat(verified.integrity()).isEqualTo("NOT_A_BUNDLE");
        assertThat(verified.out).contains("NOT_STORED");
        assertThat(List.of(verified.completeness(), verified.anchoring())).containsOnly("NOT_CHECKED NOT_REACHED");
    }

    @Test
    void an_absurd_size() {
        var good = log.all();
        // The sizes in the local header of the first entry.
        for (int at : new int[]{18, 22 }) {
            var bad = good.clone();
            ByteBuffer.wrap(bad).putInt(at, 0xfffffe7f);
            assertThat(Verification.of(folder, bad, log).integrity()).isEqualTo("NOT_A_BUNDLE");
        }
        var files = Rezip.files(good);
        files.put("manifest.json", new byte[Manifest.MAX_BYTES + 1]);
        assertThat(verify(files).out).contains("TOO_LARGE");
    }

    @Test
    void what_is_no_zip() {
        for (var bytes : List.of(new byte[0], new byte[22], "PK".getBytes(UTF_8), new byte[100_000])) {
            assertThat(Verification.of(folder, bytes, log).integrity()).isEqualTo("NOT_A_BUNDLE");
        }
    }

    /** A bundle with other leaves, whose checkpoint and manifest are those of the honest one. */
    private byte[] rewritten(Consumer<List<SampleLog.Leaf>> change) {
        var honest = Rezip.files(log.all());
        var other = new SampleLog(log.key);
        other.leaves.addAll(log.leaves);
        other.evidence.putAll(log.evidence);
        change.accept(other.leaves);
        var files = Rezip.files(other.all());
        files.put("checkpoint", honest.get("checkpoint"));
        files.put("manifest.json", honest.get("manifest.json"));
        return Rezip.bundle(files);
    }

    private Verification afterChange(byte[] bundle, String name, UnaryOperator<byte[]> change) {
        var files = Rezip.files(bundle);
        assertThat(files).containsKey(name);
        files.put(name, change.apply(files.get(name)));
        return verify(files);
    }

    private Verification verify(Map<String, byte[]> files) {
        var verified = Verification.of(folder, Rezip.bundle(files), log);
        assertThat(verified.exitCode).as(verified.out).isNotZero();
        return verified;
    }

    /** All that a bundle says, but for what nobody vouches for. */
    private Map<String, String> contents(byte[] bundle) {
        var contents = new LinkedHashMap<String, String>();
        var again = Path.of(Verification.write(folder, "again.zip", bundle));
        for (var file : Rezip.filesWhateverTheirCrc(again).entrySet()) {
            if (!file.getKey().equals("manifest.json") && !file.getKey().startsWith("consistency/")) {
                contents.put(file.getKey(), new String(file.getValue(), UTF_8));
            }
        }
        return contents;
    }

    private static byte[] flipped(byte[] bytes, String where) {
        return flippedAt(bytes, new String(bytes, ISO_8859_1).indexOf(where));
    }

    private static byte[] flippedAt(byte[] bytes, int at) {
        var bad = bytes.clone();
        bad[at] ^= 1;
        return bad;
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, ISO_8859_1);
        assertThat(text).contains(from);
        return text.replaceFirst(Pattern.quote(from), to).getBytes(ISO_8859_1);
    }
}
