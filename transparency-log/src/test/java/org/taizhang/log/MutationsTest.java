package org.taizhang.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some thousands of mutations of good input for every reader, the same in every build. */
class MutationsTest {

    private static final TextKeys KEYS = TextKeys.of(Map.of("00112233445566ff.17", TextKeysTest.key(1),
            "00112233445566ff.2", TextKeysTest.key(2)));
    private static final SigningKey STRANGER = SigningKey.generate("ledger.example");

    private final Random random = new Random(4711);
    private final ReadersFuzzTest readers = new ReadersFuzzTest();
    private final MerkleTree tree = Trees.of(9);
    private final SignedNote note = new Checkpoint("ledger.example", 9, tree.root()).sign(STRANGER);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void give_the_readers_a_folder() {
        ReadersFuzzTest.folder = folder;
    }

    interface Reader {

        void read(byte[] bytes) throws IOException;
    }

    @Test
    void entries() throws IOException {
        mutate(8_000, readers::entries, Entry.of(Entries.event()).bytes(), Entry.of(Entries.keyChange()).bytes(),
                Entry.of(Entries.streamHeads()).bytes(), Entry.of(Entries.accessLog()).bytes(),
                Entry.of(Entries.restored()).bytes(),
                Entry.of(Entries.with(Entries.event(), "actor", "a\"\\\n\u0001整😀")).bytes());
    }

    @Test
    void json() throws IOException {
        mutate(8_000, readers::json,
                Entries.utf8("{\"a\":[1,-0.5e-7,null,true,{\"\\ud83d\\ude00\":\"\\u0000\\n整\"},1e300],\"b\":{}}"),
                Entries.utf8("[[[[[[[]]]]]],\"\",0]"));
    }

    @Test
    void notes() throws IOException {
        mutate(4_000, readers::notes, note.bytes(), cosigned().bytes());
    }

    @Test
    void policies() throws IOException {
        var witness = CosigningKey.generate("w").cosignerKey();
        mutate(4_000, readers::policies,
                Entries.utf8(
                        "log " + STRANGER.verifierKey() + " https://x\n# c\n#: sizes " + STRANGER.verifierKey().keyId()
                                + " 0 -\nwitness W " + witness + "\ngroup G all W\nquorum G\n"),
                Entries.utf8("quorum none"));
    }

    @Test
    void proofs() throws IOException {
        mutate(4_000, readers::proofs, new TlogProof(tree.inclusionProof(3, 9), note).bytes(),
                new TlogProof(tree.inclusionProof(8, 9), cosigned()).bytes());
    }

    @Test
    void requests() throws IOException {
        mutate(4_000, readers::requests, WitnessRequest.first(cosigned()).bytes(),
                WitnessRequest.next(note, tree.consistencyProof(3, 9)).bytes());
    }

    @Test
    void heads() throws IOException {
        mutate(4_000, readers::heads, new StreamHead("i-整", 12, MerkleHashing.empty()).bytes());
    }

    @Test
    void manifests() throws IOException {
        mutate(4_000, readers::manifests, manifest(Manifest.Scope.ALL).bytes(), manifest(Manifest.Scope.PLAN).bytes());
    }

    @Test
    void keys() throws IOException {
        mutate(4_000, readers::keys, KEYS.bytes());
    }

    @Test
    void bundles() throws IOException {
        mutate(1_500, readers::bundles, bundle(Manifest.Scope.ALL), bundle(Manifest.Scope.ITEM));
    }

    private void mutate(int times, Reader reader, byte[]... seeds) throws IOException {
        reader.read(new byte[0]);
        for (var seed : seeds) {
            reader.read(seed);
        }
        for (int time = 0; time < times; time++) {
            var bytes = seeds[random.nextInt(seeds.length)];
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes = mutated(bytes, seeds[random.nextInt(seeds.length)]);
            }
            try {
                reader.read(bytes);
            } catch (RuntimeException | Error failed) {
                throw new AssertionError("mutation " + time + ": " + Hash.of(bytes), failed);
            }
        }
    }

    private byte[] mutated(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return other;
        }
        var at = random.nextInt(bytes.length);
        var length = random.nextInt(Math.min(bytes.length - at, 40) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> changed(bytes, at, (byte) random.nextInt(256));
            case 2 -> changed(bytes, at, (byte) "\"\\{}[],:0-\n ./+=".charAt(random.nextInt(16)));
            case 3 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 4 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            default ->
                joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        var changed = bytes.clone();
        changed[at] = to;
        return changed;
    }

    private static byte[] joined(byte[] start, byte[] end) {
        var joined = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }

    private SignedNote cosigned() {
        var checkpoint = new Checkpoint("ledger.example", 9, tree.root());
        return note.with(CosigningKey.generate("w").cosign(checkpoint, Instant.ofEpochSecond(1)));
    }

    private Manifest manifest(Manifest.Scope scope) {
        var all = scope == Manifest.Scope.ALL;
        return new Manifest("ledger.example", scope, all ? null : "i-1", 3, tree.root(),
                all ? List.of() : List.of("i-1"),
                Instant.parse("2026-01-01T12:00:00Z"), "p-1", true, true);
    }

    private byte[] bundle(Manifest.Scope scope) throws IOException {
        var out = new ByteArrayOutputStream();
        var entries = new ArrayList<Entry>();
        for (int index = 0; index < 3; index++) {
            entries.add(Entry.of(Entries.with(Entries.event(), "eventId", "e-" + index)));
        }
        var all = scope == Manifest.Scope.ALL;
        var writer = all
                ? BundleWriter.all(out, manifest(scope), note)
                : BundleWriter.selected(out, manifest(scope), note);
        writer.consistency(tree.consistencyProof(2, 9));
        for (int index = 0; index < 3; index++) {
            if (all) {
                writer.add(entries.get(index), new byte[5], new byte[2], KEYS);
            } else {
                writer.add(entries.get(index), new byte[5], new byte[2], KEYS, tree.inclusionProof(index, 9));
            }
        }
        if (!all) {
            writer.head(new StreamHead("i-1", 2, MerkleHashing.empty()), tree.inclusionProof(1, 9));
        }
        var content = new byte[10];
        writer.evidence(Hash.of(Sha256.of(content)), 10, () -> new ByteArrayInputStream(content));
        writer.finish();
        return out.toByteArray();
    }
}
