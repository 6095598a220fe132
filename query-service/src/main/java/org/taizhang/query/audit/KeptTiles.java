package org.taizhang.query.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.log.Hash;
import org.taizhang.log.Tile;
import org.taizhang.log.TiledTree;

/** Tiles that are read once: for many proofs from the same tree. */
final class KeptTiles implements TiledTree.Tiles {

    private static final int MOST = 4096;

    private final TiledTree.Tiles tiles;
    private final Map<Tile, List<Hash>> kept = new HashMap<>();

    KeptTiles(TiledTree.Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public List<Hash> read(Tile tile) {
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(tile, tiles::read);
    }
}
