package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class TiledTreeTest {

    private static final int LEAVES = 70_000;

    /** Full tiles as they are given out, and of each level all hashes, from which narrower tiles are cut. */
    private final Map<Integer, Map<Long, List<Hash>>> full = new HashMap<>();
    private final MerkleTree plain = new MerkleTree();
    private final RightEdge edge = RightEdge.of(0, this::read);
    private final TiledTree tiled = new TiledTree(this::read);

    @Test
    void it_has_the_roots_and_proofs_of_the_tree_in_memory_at_every_kind_of_size() throws InvalidProof {
        assertThat(edge.root()).isEqualTo(MerkleHashing.empty());
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            append(leaf);
        }
        for (long size : new long[]{1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_048, LEAVES }) {
            assertThat(tiled.rootAt(size)).isEqualTo(plain.rootAt(size));
            for (long leaf : new long[]{0, size / 3, size / 2, size - 1 }) {
                assertThat(tiled.inclusionProof(leaf, size)).isEqualTo(plain.inclusionProof(leaf, size));
            }
            for (long from : new long[]{1, size / 2 + 1, size }) {
                assertThat(tiled.consistencyProof(from, size)).isEqualTo(plain.consistencyProof(from, size));
                tiled.consistencyProof(from, size).verify(plain.rootAt(from), plain.rootAt(size));
            }
        }
    }

    @Test
    void the_edge_has_the_root_at_each_size_and_can_be_read_again_from_the_tiles() {
        for (int leaf = 0; leaf < 1_100; leaf++) {
            append(leaf);
            assertThat(edge.root()).isEqualTo(plain.root());
            if (leaf % 37 == 0) {
                RightEdge again = RightEdge.of(leaf + 1, this::read);
                assertThat(again.size()).isEqualTo(leaf + 1);
                assertThat(again.root()).isEqualTo(plain.root());
            }
        }
    }

    @Test
    void what_is_tried_on_a_copy_leaves_the_edge_as_it_was() {
        append(0);
        RightEdge copy = edge.copy();
        copy.append(MerkleHashing.leaf(Trees.entry(1)));
        assertThat(edge.root()).isEqualTo(plain.root());
        assertThat(copy.size()).isEqualTo(2);
    }

    @Test
    void it_answers_for_no_leaf_outside_of_the_tree() {
        assertThatIllegalArgumentException().isThrownBy(() -> tiled.inclusionProof(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tiled.consistencyProof(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tiled.consistencyProof(6, 5));
    }

    private void append(int leaf) {
        plain.append(Trees.entry(leaf));
        for (var tile : edge.append(MerkleHashing.leaf(Trees.entry(leaf)))) {
            full.computeIfAbsent(tile.tile().level(), _ -> new HashMap<>()).put(tile.tile().index(), tile.hashes());
        }
    }

    /** As a store reads them: a narrow tile is cut from what lies below it. */
    private List<Hash> read(Tile tile) {
        if (tile.width() == Tile.FULL) {
            return full.get(tile.level()).get(tile.index());
        }
        var from = tile.index() * Tile.FULL;
        return LongStream.range(from, from + tile.width()).mapToObj(index -> hash(tile.level(), index))
                .toList();
    }

    private Hash hash(int level, long index) {
        return level == 0
                ? MerkleHashing.leaf(Trees.entry((int) index))
                : TiledTree.over(full.get(level - 1).get(index));
    }
}
