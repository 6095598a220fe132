package org.taizhang.verify;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.BundleTile;

/**
 * What one tile says, in numbers: the entries themselves are not kept.
 *
 * @param read how many entries could be read from the beginning; fewer than the tile is wide when it is malformed
 * @param leafHashes 32 bytes for each entry read
 * @param root of a full tile; null for any other
 * @param streams two numbers for each entry that tell its stream; two zeros where the entry is invalid
 * @param previous four numbers for each entry: what it says is the leaf hash before it; zeros for none
 * @param heads the place of the last {@code stream-heads} entry; -1 where there is none
 * @param keys those that {@code key-change} entries name
 * @param restored what {@code restored} entries say
 * @param problem the first that fails in the tile
 * @param claims what the tile's events say of files and texts
 */
record TileFacts(BundleTile tile, int read, byte[] leafHashes, byte @Nullable [] root, long[] streams, long[] seqs,
        long[] previous, int heads, List<String> keys, List<Restored> restored, Verdict problem, Claims claims) {}
