package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private final MerkleTree tree = Trees.of(100);

    @Test
    void every_growth_is_proved() throws InvalidProof {
        for (int to = 1; to <= 100; to++) {
            for (int from = 1; from <= to; from++) {
                tree.consistencyProof(from, to).verify(tree.rootAt(from), tree.rootAt(to));
            }
        }
    }

    @Test
    void no_spoiled_path_is_accepted() {
        for (int to = 1; to <= 100; to += 3) {
            for (int from = 1; from <= to; from++) {
                for (var path : Trees.spoiled(tree.consistencyProof(from, to).path())) {
                    assertRejected(new ConsistencyProof(from, to, path), tree.rootAt(from), tree.rootAt(to));
                }
            }
        }
    }

    @Test
    void no_other_size_or_root_is_accepted() {
        for (int to = 2; to <= 40; to++) {
            for (int from = 1; from < to; from++) {
                var proof = tree.consistencyProof(from, to);
                assertRejected(proof, tree.rootAt(to), tree.rootAt(from));
                assertRejected(proof, Trees.flipped(tree.rootAt(from)), tree.rootAt(to));
                assertRejected(proof, tree.rootAt(from), Trees.flipped(tree.rootAt(to)));
                for (int other = 1; other <= to; other++) {
                    if (other != from) {
                        assertRejected(proof, tree.rootAt(other), tree.rootAt(to));
                    }
                }
            }
        }
    }

    @Test
    void a_history_in_which_one_entry_was_changed_is_no_continuation() {
        for (int changed = 0; changed < 20; changed++) {
            var forged = new MerkleTree();
            for (int index = 0; index < 40; index++) {
                forged.append(Trees.entry(index == changed ? 1000 : index));
            }
            assertRejected(forged.consistencyProof(20, 40), tree.rootAt(20), forged.root());
        }
    }

    @Test
    void two_roots_of_one_size_are_a_split_view() {
        assertRejected(tree.consistencyProof(7, 7), tree.rootAt(7), Trees.flipped(tree.rootAt(7)));
    }

    @Test
    void the_empty_tree_and_shrinking_are_rejected() {
        assertRejected(new ConsistencyProof(0, 3, List.of()), MerkleHashing.empty(), tree.rootAt(3));
        assertRejected(new ConsistencyProof(0, 0, List.of()), MerkleHashing.empty(), MerkleHashing.empty());
        assertRejected(new ConsistencyProof(4, 3, List.of()), tree.rootAt(4), tree.rootAt(3));
        assertRejected(new ConsistencyProof(-1, 3, List.of()), tree.rootAt(4), tree.rootAt(3));
    }

    @Test
    void sizes_beyond_the_signed_range_are_worked_out() throws InvalidProof {
        // From 2^63, a complete tree, to 2^63 + 1: the new leaf is all that is needed.
        var old = tree.root();
        var added = Trees.leaf(0);
        var proof = new ConsistencyProof(Long.MIN_VALUE, Long.MIN_VALUE + 1, List.of(added));
        proof.verify(old, MerkleHashing.node(old, added));
        assertRejected(proof, old, MerkleHashing.node(added, old));
    }

    private static void assertRejected(ConsistencyProof proof, Hash from, Hash to) {
        assertThatExceptionOfType(InvalidProof.class).isThrownBy(() -> proof.verify(from, to));
    }
}
