package org.taizhang.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.InvalidBundle.Problem;

class BundleTest {

    private static final byte[] PAYLOAD = Entries.utf8("{\"a\":1}");
    private static final byte[] METADATA = Entries.utf8("{}");
    private static final byte[] NONE = {};
    private static final TextKeys KEYS = TextKeys.of(Map.of("00112233445566ff.17", TextKeysTest.key(1)));
    private static final byte[] PICTURE = new byte[100_000];
    private static final Hash PICTURE_HASH = Hash.of(Sha256.of(PICTURE));

    private final SigningKey log = SigningKey.generate("ledger.example");
    private final MerkleTree tree = new MerkleTree();
    private final List<Entry> entries = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void everything_is_written_and_read_back() throws IOException, InvalidBundle {
        grow(600);
        try (var bundle = Bundle.open(file(all()))) {
            assertThat(bundle.manifest()).isEqualTo(manifest(Manifest.Scope.ALL));
            assertThat(bundle.checkpoint().bytes()).isEqualTo(note().bytes());
            assertThat(bundle.consistency()).containsExactly(tree.consistencyProof(1, 600),
                    tree.consistencyProof(599, 600));
            assertThat(bundle.nextLeaf()).isEmpty();
            assertThat(bundle.nextHead()).isEmpty();
            for (int index = 0; index < 3; index++) {
                var tile = bundle.nextTile().orElseThrow();
                assertThat(tile.tile()).isEqualTo(new Tile(0, index, index < 2 ? 256 : 88));
                assertThat(tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES)).isEqualTo(tileEntries(index));
                assertThat(tile.data().open().readNBytes(19)).isEqualTo(ByteBuffer.allocate(19).putInt(7).put(PAYLOAD)
                        .putInt(2).put(METADATA).putShort((short) 0).array());
                var keys = Objects.requireNonNull(tile.keys());
                assertThat(keys.open().readNBytes(4 + KEYS.bytes().length)).isEqualTo(
                        ByteBuffer.allocate(4 + KEYS.bytes().length).putInt(KEYS.bytes().length).put(KEYS.bytes())
                                .array());
            }
            assertThat(bundle.nextTile()).isEmpty();
            var evidence = bundle.nextEvidence().orElseThrow();
            assertThat(evidence.name()).isEqualTo("evidence/" + PICTURE_HASH);
            assertThat(evidence.open().readAllBytes()).isEqualTo(PICTURE);
            assertThat(bundle.nextEvidence()).isEmpty();
        }
    }

    @Test
    void some_streams_are_written_and_read_back() throws IOException, InvalidBundle, InvalidProof, InvalidEntry {
        grow(10);
        try (var bundle = Bundle.open(file(selected()))) {
            assertThat(bundle.nextTile()).isEmpty();
            for (var index : List.of(2, 9)) {
                var leaf = bundle.nextLeaf().orElseThrow();
                assertThat(leaf.index()).isEqualTo((int) index);
                assertThat(Entry.parse(leaf.entry().bytes(Entry.MAX_BYTES))).isEqualTo(entries.get(index));
                assertThat(leaf.payload() == null).isEqualTo(index == 9);
                assertThat(leaf.metadata() == null).isEqualTo(index == 9);
                assertThat(leaf.keys() == null ? NONE : leaf.keys().bytes(100))
                        .isEqualTo(index == 9 ? NONE : KEYS.bytes());
                var proof = TlogProof.parse(leaf.proof().bytes(BundleLeaf.MAX_PROOF_BYTES));
                proof.proof().verify(entries.get(index).leafHash(), tree.root());
                assertThat(proof.checkpoint().bytes()).isEqualTo(note().bytes());
            }
            assertThat(bundle.nextLeaf()).isEmpty();
            assertThat(bundle.nextHead()).contains(new BundleHead(1, head(), Trees.of(3).inclusionProof(1, 3)));
            assertThat(bundle.nextHead()).isEmpty();
            assertThat(bundle.nextEvidence()).isPresent();
            assertThat(bundle.nextEvidence()).isEmpty();
        }
    }

    @Test
    void the_same_content_gives_the_same_bytes_and_any_zip_reader_reads_them() throws IOException {
        grow(300);
        var bytes = all();
        assertThat(all()).isEqualTo(bytes);
        try (var zip = new ZipFile(file(bytes).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("manifest.json", "checkpoint",
                    "consistency/1",
                    "consistency/299", "tile/entries/000", "tile/data/000", "tile/keys/000",
                    "tile/entries/001.p/44", "tile/data/001.p/44", "tile/keys/001.p/44",
                    "evidence/" + PICTURE_HASH);
            for (var entry : Collections.list(zip.entries())) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
                assertThat(zip.getInputStream(entry).readAllBytes()).hasSize((int) entry.getSize());
            }
        }
    }

    @Test
    void more_entries_than_sixteen_bits_count_are_written_and_read_back() throws IOException, InvalidBundle {
        grow(1);
        var out = new ByteArrayOutputStream();
        var manifest = manifest(Manifest.Scope.ITEM);
        var writer = BundleWriter.selected(out, manifest, note());
        for (int index = 0; index < 16_500; index++) {
            writer.add(entries.getFirst(), PAYLOAD, METADATA, KEYS, new InclusionProof(index, 1, List.of()));
        }
        writer.finish();
        var file = file(out.toByteArray());
        try (var bundle = Bundle.open(file); var zip = new ZipFile(file.toFile())) {
            for (int index = 0; index < 16_500; index++) {
                assertThat(bundle.nextLeaf().orElseThrow().index()).isEqualTo(index);
            }
            assertThat(bundle.nextEvidence()).isEmpty();
            assertThat(zip.size()).isEqualTo(82_502);
        }
    }

    @Test
    void an_entry_beyond_four_gigabytes_is_announced_as_such() throws IOException {
        var counted = new long[1];
        var head = new ByteArrayOutputStream();
        var out = new OutputStream() {

            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (length < 1000) {
                    head.write(bytes, from, length);
                }
                counted[0] += length;
            }
        };
        var zip = new StoredZipWriter(out);
        var size = (1L << 32) + 5;
        zip.put("large", size, 7, new InputStream() {

            private long left = size;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var read = (int) Math.min(length, left);
                left -= read;
                return read == 0 ? -1 : read;
            }
        });
        zip.put("after", PAYLOAD);
        zip.finish();
        var small = ByteBuffer.wrap(head.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(small.getInt(18)).isEqualTo(-1);
        assertThat(small.getLong(30 + 5 + 4)).isEqualTo(size);
        assertThat(counted[0]).isGreaterThan(size);
    }

    @Test
    void leaves_are_written_in_order_and_all_of_them() throws IOException {
        grow(3);
        var writer = BundleWriter.all(new ByteArrayOutputStream(), manifest(Manifest.Scope.ALL), note());
        writer.add(entries.getFirst(), PAYLOAD, METADATA, KEYS);
        assertThatIllegalStateException().isThrownBy(() -> writer.consistency(tree.consistencyProof(1, 3)));
        assertThatIllegalStateException().isThrownBy(writer::finish);
        assertThatIllegalStateException().isThrownBy(() -> evidence(writer));
        writer.add(entries.get(1), PAYLOAD, METADATA, TextKeys.NONE);
        writer.add(entries.get(2), NONE, NONE, TextKeys.NONE);
        assertThatIllegalStateException().isThrownBy(() -> writer.add(entries.get(2), NONE, NONE, TextKeys.NONE));
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.add(entries.get(1), PAYLOAD, METADATA, KEYS, tree.inclusionProof(1, 3)));
        writer.finish();
        assertThatIllegalStateException().isThrownBy(writer::finish);
    }

    @Test
    void without_the_keys_of_texts_there_is_no_file_of_them() throws IOException, InvalidBundle {
        grow(3);
        for (var scope : List.of(Manifest.Scope.ALL, Manifest.Scope.ITEM)) {
            var with = manifest(scope);
            var without = new Manifest(with.origin(), scope, with.subject(), with.size(), with.root(), with.streams(),
                    with.exportedAt(), with.reader(), true, false);
            var out = new ByteArrayOutputStream();
            if (scope == Manifest.Scope.ALL) {
                var writer = BundleWriter.all(out, without, note());
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> writer.add(entries.getFirst(), PAYLOAD, METADATA, KEYS));
                for (var entry : entries) {
                    writer.add(entry, NONE, NONE, TextKeys.NONE);
                }
                writer.finish();
            } else {
                var writer = BundleWriter.selected(out, without, note());
                writer.add(entries.getFirst(), PAYLOAD, METADATA, TextKeys.NONE, tree.inclusionProof(0, 3));
                writer.finish();
            }
            try (var bundle = Bundle.open(file(out.toByteArray()))) {
                assertThat(bundle.manifest()).isEqualTo(without);
                assertThat(bundle.nextTile().map(BundleTile::keys)).isEmpty();
                assertThat(bundle.nextLeaf().map(BundleLeaf::keys)).isEmpty();
                assertThat(bundle.nextEvidence()).isEmpty();
            }
        }
    }

    @Test
    void a_file_of_keys_stands_where_the_manifest_says_that_there_are_some_and_nowhere_else() throws IOException {
        grow(3);
        for (var bytes : List.of(all(), oneLeaf())) {
            var without = replaced(bytes, "\"texts\":\"included\"", "\"texts\":\"left-out\"");
            assertThat(problem(without)).isEqualTo(Problem.UNEXPECTED_NAME);
        }
    }

    @Test
    void evidence_of_another_hash_is_not_written() throws IOException {
        grow(1);
        var writer = BundleWriter.selected(new ByteArrayOutputStream(), manifest(Manifest.Scope.PLAN), note());
        assertThatExceptionOfType(IOException.class).isThrownBy(
                () -> writer.evidence(PICTURE_HASH, PAYLOAD.length, () -> new ByteArrayInputStream(PAYLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../manifest.json", "/etc/passwd", "tile/entries/../000", "tile\\entries\\000",
            "manifest.json/",
            "tile/entries/000.p/0", "evidence/../../x", "evidence/00", "leaf/1/entry", "keys", "tile/keys/000.p/3",
            "heads/0/head", "extra", "" })
    void a_name_that_no_bundle_has_is_refused(String name) throws IOException {
        grow(3);
        assertThat(problem(with(name))).isEqualTo(Problem.UNEXPECTED_NAME);
    }

    @Test
    void a_name_twice_is_refused() throws IOException {
        grow(3);
        var out = new ByteArrayOutputStream();
        var zip = new StoredZipWriter(out);
        zip.put("manifest.json", manifest(Manifest.Scope.ALL).bytes());
        zip.put("manifest.json", manifest(Manifest.Scope.ALL).bytes());
        zip.finish();
        assertThat(problem(out.toByteArray())).isEqualTo(Problem.NAME_TWICE);
    }

    @Test
    void a_compressed_entry_is_refused() throws IOException {
        grow(3);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest(Manifest.Scope.ALL).bytes());
        }
        assertThat(problem(out.toByteArray())).isEqualTo(Problem.NOT_STORED);
    }

    @Test
    void no_bit_of_what_holds_the_zip_together_can_be_changed_unnoticed() throws IOException {
        grow(3);
        var good = all();
        var directory = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getInt(good.length - 6);
        for (int at = directory; at < good.length; at++) {
            for (int bit : new int[]{1, 16, 128 }) {
                var bad = good.clone();
                bad[at] ^= (byte) bit;
                // Versions and attributes steer nothing here.
                var inEntry = offsetInEntry(good, directory, at);
                if (!(inEntry >= 4 && inEntry < 8 || inEntry == 9 || inEntry >= 36 && inEntry < 42)) {
                    assertThat(problem(bad)).as("byte %d (%d) bit %d", at, inEntry, bit).isNotNull();
                }
            }
        }
    }

    @Test
    void a_local_header_that_says_something_else_is_refused() throws IOException {
        grow(3);
        for (int at : new int[]{14, 18, 22, 26, 30 }) {
            var bad = all();
            bad[at] ^= 1;
            assertThat(problem(bad)).as("byte " + at).isIn(Problem.HEADERS_DIFFER, Problem.NOT_A_ZIP);
        }
    }

    @Test
    void no_file_that_is_cut_off_or_has_something_before_or_after_it_is_read() throws IOException {
        grow(3);
        var good = all();
        for (int length = 0; length < good.length; length += 97) {
            assertThat(problem(Arrays.copyOf(good, length))).isEqualTo(Problem.NOT_A_ZIP);
        }
        assertThat(problem(Arrays.copyOf(good, good.length + 1))).isEqualTo(Problem.NOT_A_ZIP);
        var after = new byte[good.length + 1];
        System.arraycopy(good, 0, after, 1, good.length);
        assertThat(problem(after)).isEqualTo(Problem.NOT_A_ZIP);
    }

    @Test
    void an_absurd_size_is_refused_before_anything_is_read() throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZipWriter(out);
        zip.put("manifest.json", new byte[Manifest.MAX_BYTES + 1]);
        zip.finish();
        assertThat(problem(out.toByteArray())).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void a_manifest_has_one_spelling() throws InvalidBundle {
        grow(3);
        var good = new String(manifest(Manifest.Scope.ITEM).bytes(), UTF_8);
        assertThat(good).isEqualTo("{\"evidence\":\"included\",\"exportedAt\":\"2026-01-01T12:00:00Z\","
                + "\"format\":\"taizhang-bundle/1\",\"origin\":\"ledger.example\",\"reader\":\"p-1\",\"root\":\""
                + tree.root()
                + "\",\"scope\":\"item\",\"size\":3,\"streams\":[\"a\",\"i-1\"],\"subject\":\"i-1\","
                + "\"texts\":\"included\"}");
        assertThat(Manifest.parse(Entries.utf8(good))).isEqualTo(manifest(Manifest.Scope.ITEM));
        for (var change : Map.of("included", "yes", "bundle/1", "bundle/2", "item", "unit", ":3,", ":-1,", ":3",
                ":\"3\"",
                "12:00:00Z", "12:00:00+00:00", "[\"a\",\"i-1\"]", "[\"i-1\",\"a\"]", "\"a\"", "1", "}", ",\"x\":1}",
                "\"subject\":\"i-1\"", "\"z\":1").entrySet()) {
            var bad = good.replaceFirst(Pattern.quote(change.getKey()), change.getValue());
            assertThat(bad).isNotEqualTo(good);
            assertThatExceptionOfType(InvalidBundle.class).as(bad).isThrownBy(() -> Manifest.parse(Entries.utf8(bad)));
        }
    }

    private void grow(int size) {
        for (int index = 0; index < size; index++) {
            var last = index == size - 1 && size > 1;
            var entry = Entry.of(last ? Entries.streamHeads() : Entries.with(Entries.event(), "eventId", "e-" + index));
            entries.add(entry);
            tree.append(entry.bytes());
        }
    }

    private SignedNote note() {
        return new Checkpoint("ledger.example", tree.size(), tree.root()).sign(log);
    }

    private Manifest manifest(Manifest.Scope scope) {
        var all = scope == Manifest.Scope.ALL;
        return new Manifest("ledger.example", scope, all ? null : "i-1", tree.size(), tree.root(),
                all ? List.of() : List.of("a", "i-1"), Instant.parse("2026-01-01T12:00:00Z"), "p-1", true, true);
    }

    private byte[] all() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = BundleWriter.all(out, manifest(Manifest.Scope.ALL), note());
        writer.consistency(tree.consistencyProof(1, tree.size()));
        if (tree.size() > 2) {
            writer.consistency(tree.consistencyProof(tree.size() - 1, tree.size()));
        }
        for (var entry : entries) {
            var event = entry.kind().equals(Entry.EVENT);
            writer.add(entry, event ? PAYLOAD : NONE, event ? METADATA : NONE, event ? KEYS : TextKeys.NONE);
        }
        evidence(writer);
        writer.finish();
        return out.toByteArray();
    }

    private byte[] selected() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = BundleWriter.selected(out, manifest(Manifest.Scope.ITEM), note());
        writer.add(entries.get(2), PAYLOAD, METADATA, KEYS, tree.inclusionProof(2, 10));
        writer.add(entries.get(9), NONE, NONE, TextKeys.NONE, tree.inclusionProof(9, 10));
        writer.head(head(), Trees.of(3).inclusionProof(1, 3));
        evidence(writer);
        writer.finish();
        return out.toByteArray();
    }

    private byte[] oneLeaf() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = BundleWriter.selected(out, manifest(Manifest.Scope.ITEM), note());
        writer.add(entries.getFirst(), PAYLOAD, METADATA, KEYS, tree.inclusionProof(0, 3));
        writer.finish();
        return out.toByteArray();
    }

    /** Both have the same length, so that nothing else changes. */
    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(ISO_8859_1);
    }

    private static StreamHead head() {
        return new StreamHead("i-1", 7, MerkleHashing.empty());
    }

    private static void evidence(BundleWriter writer) throws IOException {
        writer.evidence(PICTURE_HASH, PICTURE.length, () -> new ByteArrayInputStream(PICTURE));
    }

    private byte[] tileEntries(int tile) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries.subList(tile * 256, Math.min(entries.size(), tile * 256 + 256))) {
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.bytes().length).array());
            out.writeBytes(entry.bytes());
        }
        return out.toByteArray();
    }

    private byte[] with(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZipWriter(out);
        zip.put("manifest.json", manifest(Manifest.Scope.ALL).bytes());
        zip.put("checkpoint", note().bytes());
        zip.put(name, PAYLOAD);
        zip.finish();
        return out.toByteArray();
    }

    private static int offsetInEntry(byte[] zip, int directory, int at) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = directory; buffer.getInt(entry) == ZipFormat.CENTRAL;) {
            var length = 46 + buffer.getShort(entry + 28) + buffer.getShort(entry + 30) + buffer.getShort(entry + 32);
            if (at < entry + length) {
                return at - entry;
            }
            entry += length;
        }
        return -1;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), bytes);
    }

    private Problem problem(byte[] bytes) throws IOException {
        var file = file(bytes);
        var invalid = catchThrowableOfType(InvalidBundle.class, () -> {
            try (var bundle = Bundle.open(file)) {
                while (bundle.nextTile().isPresent() || bundle.nextLeaf().isPresent() || bundle.nextHead().isPresent()
                        || bundle.nextEvidence().isPresent()) {
                    // Until it is through.
                }
            }
        });
        return invalid == null ? null : invalid.problem();
    }
}
