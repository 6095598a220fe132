package org.taizhang.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of a tiled tree at which leaves are added: of each level the hashes that do not fill a tile yet. It knows the
 * root, and gives out every tile that becomes full. Not safe for use by several threads.
 */
public final class RightEdge {

    /** {@code levels.get(n)}: the hashes of the last tile of level n, fewer than 256. */
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    private RightEdge(long size) {
        this.size = size;
    }

    /** A tile that is full and never changes any more. */
    public record FullTile(Tile tile, List<Hash> hashes, Hash root) {}

    /** That of the tree of this size, read from its tiles. */
    public static RightEdge of(long size, TiledTree.Tiles tiles) {
        var edge = new RightEdge(size);
        for (int level = 0; Tile.fullTiles(level, size) > 0 || Tile.partialWidth(level, size) > 0; level++) {
            var width = Tile.partialWidth(level, size);
            edge.levels.add(width == 0
                    ? new ArrayList<>()
                    : new ArrayList<>(tiles.read(new Tile(level, Tile.fullTiles(level, size), width))));
        }
        return edge;
    }

    /** A copy, on which can be tried what may fail. */
    public RightEdge copy() {
        var copy = new RightEdge(size);
        levels.forEach(level -> copy.levels.add(new ArrayList<>(level)));
        return copy;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** Adds a leaf, and answers the tiles that it fills: of level 0, and then perhaps of the ones above. */
    public List<FullTile> append(Hash leafHash) {
        var full = new ArrayList<FullTile>();
        var hash = leafHash;
        size++;
        for (int level = 0;; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            var hashes = levels.get(level);
            hashes.add(hash);
            if (hashes.size() < Tile.FULL) {
                return full;
            }
            hash = TiledTree.over(hashes);
            full.add(new FullTile(new Tile(level, Tile.fullTiles(level, size) - 1, Tile.FULL), List.copyOf(hashes),
                    hash));
            hashes.clear();
        }
    }

    /** The root over all leaves. */
    public Hash root() {
        var tree = new GrowingTree();
        for (int level = levels.size() - 1; level >= 0; level--) {
            for (var hash : levels.get(level)) {
                tree.append(level * TiledTree.LEVELS, hash);
            }
        }
        return tree.root();
    }
}
