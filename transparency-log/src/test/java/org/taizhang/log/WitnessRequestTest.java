package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessRequestTest {

    /** The example of C2SP tlog-witness. */
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    @Test
    void the_example_of_the_specification_is_read_and_written() throws Exception {
        var request = WitnessRequest.parse(EXAMPLE.getBytes(UTF_8));
        assertThat(request.oldSize()).isEqualTo(20_852_014);
        assertThat(request.path()).hasSize(4);
        assertThat(Checkpoint.parse(request.note().text()).size()).isEqualTo(20_852_163);
        assertThat(new String(request.bytes(), UTF_8)).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"old 20852014", "old 020852014", "old  20852014", "old 20852014\r",
            "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpka==", "older 1", "" })
    void another_beginning_is_refused(String beginning) {
        var other = EXAMPLE.replace("old 20852014", beginning).replaceFirst("\n\nexample",
                beginning.equals("old 20852014") ? "\nexample" : "\n\nexample");
        assertThatThrownBy(() -> WitnessRequest.parse(other.getBytes(UTF_8))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_request_is_made_of_a_proof() throws Exception {
        var tree = new MerkleTree();
        for (int leaf = 0; leaf < 9; leaf++) {
            tree.append(new byte[]{(byte) leaf });
        }
        var key = SigningKey.generate("log.example");
        var checkpoint = new Checkpoint("log.example", 9, tree.root());
        var request = WitnessRequest.next(checkpoint.sign(key), tree.consistencyProof(5, 9));
        WitnessRequest.parse(request.bytes()).verify(tree.rootAt(5), checkpoint);
        WitnessRequest.first(checkpoint.sign(key)).verify(MerkleHashing.empty(), checkpoint);
        assertThatThrownBy(() -> request.verify(tree.rootAt(4), checkpoint)).isInstanceOf(InvalidProof.class);
    }
}
