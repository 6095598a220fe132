package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Test
    void the_empty_tree_has_the_hash_of_nothing_as_its_root() {
        assertThat(new MerkleTree().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_classic_tree_of_eight_has_the_published_roots() {
        var tree = ClassicTree.ofEight();
        assertThat(tree.size()).isEqualTo(8);
        for (int size = 1; size <= 8; size++) {
            assertThat(tree.rootAt(size)).hasToString(ClassicTree.ROOTS.get(size - 1));
        }
    }

    @Test
    void a_root_is_the_hash_over_its_two_halves_as_rfc_6962_defines_it() {
        var tree = Trees.of(100);
        for (int size = 0; size <= 100; size++) {
            assertThat(tree.rootAt(size)).isEqualTo(Trees.rootByDefinition(0, size));
        }
    }

    @Test
    void appending_answers_the_index_of_the_leaf() {
        var tree = new MerkleTree();
        assertThat(List.of(tree.append(Trees.entry(0)), tree.append(Trees.entry(1)))).containsExactly(0L, 1L);
    }

    @Test
    void a_tree_answers_only_for_sizes_and_leaves_that_it_has() {
        var tree = Trees.of(5);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(6));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(0, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(5, 4));
    }

    @Test
    void a_leaf_hash_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleTree().appendLeafHash(Hash.ofHex("00")));
    }
}
