package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {

    private final SigningKey log = SigningKey.generate("ledger.example");
    private final MerkleTree tree = Trees.of(100);
    private final SignedNote checkpoint = new Checkpoint("ledger.example", 100, tree.root()).sign(log);

    @Test
    void a_proof_of_every_leaf_is_written_and_read_back() throws InvalidProof {
        for (int index = 0; index < 100; index++) {
            var written = new TlogProof(tree.inclusionProof(index, 100), checkpoint);
            var read = TlogProof.parse(written.bytes());
            assertThat(read.proof()).isEqualTo(written.proof());
            assertThat(read.checkpoint().bytes()).isEqualTo(checkpoint.bytes());
            read.proof().verify(Trees.leaf(index), tree.root());
        }
    }

    @Test
    void the_form_is_that_of_c2sp() {
        var two = Trees.of(2);
        var note = new Checkpoint("ledger.example", 2, two.root()).sign(log);
        assertThat(new String(new TlogProof(two.inclusionProof(1, 2), note).bytes(), UTF_8))
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 1\n" + HashLine.write(Trees.leaf(0)) + "\n\n"
                        + new String(note.bytes(), UTF_8));
    }

    @Test
    void the_only_leaf_of_a_log_needs_no_path() throws InvalidProof {
        var one = Trees.of(1);
        var note = new Checkpoint("ledger.example", 1, one.root()).sign(log);
        var read = TlogProof.parse(new TlogProof(one.inclusionProof(0, 1), note).bytes());
        assertThat(read.proof()).isEqualTo(new InclusionProof(0, 1, List.of()));
    }

    @Test
    void extra_data_is_passed_over() throws InvalidProof {
        var proof = tree.inclusionProof(3, 100);
        var text = new String(new TlogProof(proof, checkpoint).bytes(), UTF_8).replace("\nindex",
                "\nextra AAAA\nindex");
        assertThat(TlogProof.parse(text.getBytes(UTF_8)).proof()).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource({"proof@v1,proof@v2", "index 3,index 03", "index 3,index -3", "index 3,index", "index 3,Index 3",
            "index 3,整 3", "index 3,extra AAAB=|index 3", "index 3,extra AAAA|extra AAAA|index 3", "index 3,", "=|,|",
            "=||,=|", "=||ledger,=|||ledger", "— ,- " })
    void another_spelling_is_refused(String from, String to) {
        var text = new String(new TlogProof(tree.inclusionProof(3, 100), checkpoint).bytes(), UTF_8);
        var other = text.replaceFirst(lines(from), to == null ? "" : lines(to));
        assertThat(other).isNotEqualTo(text);
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> TlogProof.parse(other.getBytes(UTF_8)));
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    @Test
    void a_path_longer_than_any_tree_is_refused() throws InvalidProof {
        var path = Collections.nCopies(63, Trees.leaf(0));
        TlogProof.parse(new TlogProof(new InclusionProof(0, 100, path), checkpoint).bytes());
        var longer = new TlogProof(new InclusionProof(0, 100, Collections.nCopies(64, Trees.leaf(0))),
                checkpoint).bytes();
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> TlogProof.parse(longer));
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> TlogProof.parse(new byte[1_000_000]));
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> TlogProof.parse(new byte[0]));
    }
}
