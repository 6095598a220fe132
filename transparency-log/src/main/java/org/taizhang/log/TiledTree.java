package org.taizhang.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree whose hashes lie in tiles (C2SP tlog-tiles), wherever those are stored: it answers for every size that it ever
 * had, and reads at most a few tiles for each answer.
 */
public final class TiledTree {

    /** Hashes of a tree level within one tile: 2^8. */
    static final int LEVELS = 8;

    private final Tiles tiles;

    /** @param tiles where they are stored */
    public TiledTree(Tiles tiles) {
        this.tiles = tiles;
    }

    /** Where tiles are stored. */
    @FunctionalInterface
    public interface Tiles {

        /** The hashes of the tile, exactly as many as it is wide. */
        List<Hash> read(Tile tile);
    }

    /** The root that the tree had at this size, which is at least 0. */
    public Hash rootAt(long size) {
        return TreeShape.root(subtrees(size), size);
    }

    /** Proves that the leaf at this index is in the tree of this size. */
    public InclusionProof inclusionProof(long leafIndex, long treeSize) {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("no leaf " + leafIndex + " in a tree of " + treeSize);
        }
        return TreeShape.inclusionProof(subtrees(treeSize), leafIndex, treeSize);
    }

    /** Proves that the tree of size {@code to} begins with the tree of size {@code from}, which is at least 1. */
    public ConsistencyProof consistencyProof(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        return TreeShape.consistencyProof(subtrees(to), from, to);
    }

    private TreeShape.Subtrees subtrees(long size) {
        return (level, index) -> complete(size, level, index);
    }

    /** What a tile holds of a complete subtree: as many hashes side by side as levels of the tree are left out below. */
    private Hash complete(long size, int level, long index) {
        var above = level % LEVELS;
        var first = index << above;
        var tileIndex = first / Tile.FULL;
        var full = tileIndex < Tile.fullTiles(level / LEVELS, size);
        var width = full ? Tile.FULL : Tile.partialWidth(level / LEVELS, size);
        var hashes = tiles.read(new Tile(level / LEVELS, tileIndex, width));
        var offset = (int) (first % Tile.FULL);
        return over(hashes.subList(offset, offset + (1 << above)));
    }

    /** The hash over a power of two of hashes that stand side by side. */
    static Hash over(List<Hash> hashes) {
        var row = new ArrayList<>(hashes);
        while (row.size() > 1) {
            for (int pair = 0; pair < row.size() / 2; pair++) {
                row.set(pair, MerkleHashing.node(row.get(2 * pair), row.get(2 * pair + 1)));
            }
            row.subList(row.size() / 2, row.size()).clear();
        }
        return row.getFirst();
    }
}
