package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.taizhang.log.InvalidNote.Problem;
import tools.jackson.databind.JsonNode;

class TranscribedVectorsTest {

    @Test
    void the_hashes_of_rfc_6962_come_out() {
        var hasher = SharedVectors.transcribed("rfc6962-hasher-and-8-leaf-tree.json").path("hasher");
        assertThat(MerkleHashing.empty()).hasToString(hasher.path("emptyTree").asString());
        assertThat(MerkleHashing.leaf(new byte[0])).hasToString(hasher.path("leaf(empty)").asString());
        assertThat(MerkleHashing.leaf("L123456".getBytes(UTF_8)))
                .hasToString(hasher.path("leaf(\"L123456\")").asString());
        assertThat(MerkleHashing.node(Hash.of("N123".getBytes(UTF_8)), Hash.of("N456".getBytes(UTF_8))))
                .hasToString(hasher.path("node(\"N123\",\"N456\")").asString());
    }

    @Test
    void the_eight_leaf_tree_has_the_given_root_at_every_size() {
        var given = SharedVectors.transcribed("rfc6962-hasher-and-8-leaf-tree.json").path("tree");
        var tree = new MerkleTree();
        given.path("leavesHex").forEach(leaf -> tree.append(HexFormat.of().parseHex(leaf.asString())));
        for (int size = 1; size <= 8; size++) {
            assertThat(tree.rootAt(size)).hasToString(given.path("rootHexForSize").path("" + size).asString());
        }
    }

    @Test
    void every_note_of_go_sumdb_gets_its_verdict() {
        var cases = SharedVectors.transcribed("go-sumdb-note.json").path("cases");
        assertThat(cases).hasSizeGreaterThan(9).allSatisfy(given -> assertThat(verdict(given))
                .as(given.path("desc").asString()).isEqualTo(expected(given.path("want").asString())));
    }

    @Test
    void the_note_that_is_not_utf_8_is_malformed() {
        var note = SharedVectors.transcribed("go-sumdb-note.json").path("signed(skey,text)").asString();
        var bytes = ("?" + note).getBytes(UTF_8);
        bytes[0] = (byte) 0xFF;
        assertThat(verdict(bytes, List.of())).isEqualTo("MALFORMED");
    }

    @Test
    void the_golden_note_verifies_and_is_written_back_byte_for_byte() throws InvalidNote {
        var given = SharedVectors.transcribed("go-sumdb-note.json");
        var golden = given.path("signed(skey,text)").asString().getBytes(UTF_8);
        var peter = VerifierKey.parse(given.path("vkeys").path("peter").asString());
        var note = SignedNote.parse(golden);
        assertThat(note.verify(List.of(peter))).containsExactly(peter);
        assertThat(note.text()).isEqualTo(given.path("text").asString());
        assertThat(note.bytes()).isEqualTo(golden);
    }

    @Test
    void the_bad_verifier_keys_are_refused() {
        var bad = SharedVectors.transcribed("go-sumdb-note.json").path("badVkeys");
        assertThat(bad).isNotEmpty().allSatisfy(
                key -> assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(key.asString())));
    }

    @Test
    void the_example_note_of_c2sp_verifies() throws InvalidNote {
        var given = SharedVectors.transcribed("c2sp-spec-examples.json");
        var key = VerifierKey.parse(given.path("vkey").asString());
        assertThat(SignedNote.parse(given.path("note").asString().getBytes(UTF_8)).verify(List.of(key)))
                .containsExactly(key);
        assertThat(key).hasToString(given.path("vkey").asString());
    }

    @Test
    void the_tile_arithmetic_of_c2sp_comes_out() {
        var given = SharedVectors.transcribed("c2sp-spec-examples.json").path("tlog-tiles");
        assertThat(new Tile(0, 1234067, Tile.FULL).path())
                .isEqualTo("tile/0/" + given.path("index 1234067").asString());
        for (var size : List.of(70_000, 256)) {
            var expected = given.path("tree size " + size);
            assertThat(expected.propertyNames()).isNotEmpty();
            expected.properties().forEach(entry -> assertThat(tiles(entry.getKey(), size)).as(size + entry.getKey())
                    .isEqualTo(entry.getValue().asLong()));
        }
    }

    private static long tiles(String what, long size) {
        var level = Integer.parseInt(what.replaceAll("\\D", ""));
        return what.startsWith("full") ? Tile.fullTiles(level, size) : Tile.partialWidth(level, size);
    }

    private static String expected(String want) {
        if (want.startsWith("malformed")) {
            return Problem.MALFORMED.name();
        }
        return switch (want) {
            case "ok" -> "ok";
            case "invalid signature" -> Problem.INVALID_SIGNATURE.name();
            case "no verifiable signatures" -> Problem.NO_TRUSTED_SIGNATURE.name();
            default -> throw new IllegalStateException("unknown verdict " + want);
        };
    }

    private static String verdict(JsonNode given) {
        var known = StreamSupport.stream(given.path("knownVkeys").spliterator(), false)
                .map(key -> VerifierKey.parse(key.asString())).toList();
        return verdict(given.path("note").asString().getBytes(UTF_8), known);
    }

    private static String verdict(byte[] note, List<VerifierKey> known) {
        try {
            var signers = SignedNote.parse(note).verify(known);
            return signers.equals(known) ? "ok" : "signed by " + signers;
        } catch (InvalidNote invalid) {
            return invalid.problem().name();
        }
    }
}
