package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void the_example_of_c2sp_is_read_and_written() throws InvalidNote {
        var text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        var checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root()).hasToString("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void a_checkpoint_is_signed() throws InvalidNote {
        var log = SigningKey.generate("ledger.example");
        var note = new Checkpoint("ledger.example", 0, MerkleHashing.empty()).sign(log);
        assertThat(note.verify(List.of(log.verifierKey()))).containsExactly(log.verifierKey());
        assertThat(Checkpoint.parse(note.text()).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "o\n1\n", "\n1\nROOT\n", "o\n01\nROOT\n", "o\n\nROOT\n", "o\n-1\nROOT\n",
            "o\n9223372036854775808\nROOT\n", "o\n1 \nROOT\n", "o\n1\nROOT", "o\n1\nROOT\n\n",
            "o\n1\nROOT\nextension\n",
            "o\n1\nAAAA\n", "o\n1\n\n", "o\n1\nROOT=\n", "o\n1\n ROOT\n", "o\r\n1\r\nROOT\r\n" })
    void another_text_is_refused(String text) {
        assertThatExceptionOfType(InvalidNote.class).isThrownBy(() -> Checkpoint.parse(text.replace("ROOT", ROOT)));
    }

    @Test
    void a_root_has_one_spelling() {
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() -> Checkpoint.parse("o\n1\n" + ROOT.replace("I=", "J=") + "\n"));
    }

    @Test
    void what_is_no_state_of_a_log_is_refused() {
        var root = MerkleHashing.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 0, root));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 0, root));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, root));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 0, Hash.ofHex("00")));
    }
}
