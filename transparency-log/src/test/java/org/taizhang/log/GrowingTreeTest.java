package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    private final MerkleTree tree = Trees.of(300);

    @Test
    void it_has_the_root_of_the_tree_in_memory_at_every_size() {
        var growing = new GrowingTree();
        for (int size = 0; size <= 300; size++) {
            assertThat(growing.root()).isEqualTo(tree.rootAt(size));
            assertThat(growing.size()).isEqualTo(size);
            growing.append(Trees.leaf(size));
        }
    }

    @Test
    void whole_subtrees_are_taken_where_they_fit() {
        var growing = new GrowingTree();
        growing.append(8, tree.rootAt(256));
        var copy = growing.copy();
        for (int index = 256; index < 300; index++) {
            growing.append(Trees.leaf(index));
        }
        assertThat(growing.root()).isEqualTo(tree.root());
        assertThat(copy.root()).isEqualTo(tree.rootAt(256));
        assertThatIllegalStateException().isThrownBy(() -> growing.append(3, tree.root()));
    }
}
