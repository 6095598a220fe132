package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private final MerkleTree tree = Trees.of(100);

    @Test
    void every_leaf_is_proved_at_every_size() throws InvalidProof {
        for (int size = 1; size <= 100; size++) {
            for (int index = 0; index < size; index++) {
                tree.inclusionProof(index, size).verify(Trees.leaf(index), tree.rootAt(size));
            }
        }
    }

    @Test
    void no_leaf_is_proved_at_the_place_of_another() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                var path = tree.inclusionProof(index, size).path();
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        assertRejected(new InclusionProof(other, size, path), Trees.leaf(index), tree.rootAt(size));
                        assertRejected(new InclusionProof(index, size, path), Trees.leaf(other), tree.rootAt(size));
                    }
                }
            }
        }
    }

    @Test
    void no_spoiled_path_is_accepted() {
        for (int size = 1; size <= 100; size++) {
            for (int index = 0; index < size; index += 3) {
                for (var path : Trees.spoiled(tree.inclusionProof(index, size).path())) {
                    assertRejected(new InclusionProof(index, size, path), Trees.leaf(index), tree.rootAt(size));
                }
            }
        }
    }

    @Test
    void another_root_is_rejected() {
        for (int size = 1; size <= 100; size++) {
            var proof = tree.inclusionProof(0, size);
            assertRejected(proof, Trees.leaf(0), Trees.flipped(tree.rootAt(size)));
            assertRejected(proof, Trees.leaf(0), Hash.of(new byte[0]));
        }
    }

    @Test
    void a_node_is_not_taken_for_a_leaf() {
        var node = MerkleHashing.node(Trees.leaf(0), Trees.leaf(1));
        assertRejected(new InclusionProof(0, 2, List.of()), node, tree.rootAt(2));
    }

    @Test
    void an_index_outside_the_tree_is_rejected_also_beyond_the_signed_range() {
        assertRejected(new InclusionProof(1, 1, List.of()), Trees.leaf(0), tree.rootAt(1));
        assertRejected(new InclusionProof(-1, 1, List.of()), Trees.leaf(0), tree.rootAt(1));
        assertRejected(new InclusionProof(0, 0, List.of()), Trees.leaf(0), MerkleHashing.empty());
    }

    @Test
    void sizes_beyond_the_signed_range_are_worked_out() {
        // The last leaf of a tree of 2^63 + 1 hangs directly below the root.
        var rest = Trees.leaf(1);
        var proof = new InclusionProof(Long.MIN_VALUE, Long.MIN_VALUE + 1, List.of(rest));
        assertThatCode(() -> proof.verify(Trees.leaf(0), MerkleHashing.node(rest, Trees.leaf(0))))
                .doesNotThrowAnyException();
        assertRejected(proof, Trees.leaf(0), MerkleHashing.node(Trees.leaf(0), rest));
    }

    private static void assertRejected(InclusionProof proof, Hash leaf, Hash root) {
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> proof.verify(leaf, root));
    }
}
