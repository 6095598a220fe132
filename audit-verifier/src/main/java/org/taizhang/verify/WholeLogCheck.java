package org.taizhang.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Bundle;
import org.taizhang.log.BundleTile;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.Tile;

/**
 * Checks a bundle of everything. Tiles are checked by themselves on all processors; what goes from one leaf to a later
 * one, the tree and the streams, is then checked in their order. In memory are a few tiles and 72 bytes for each stream.
 */
final class WholeLogCheck {

    /**
     * Values of a stream: the number of its last entry, the leaf hash and the index of it, and the index of the last one
     * before the newest heads if that is another. An index is kept plus one, so that 0 is none.
     */
    private static final int SEQ = 0;
    private static final int LEAF_HASH = 1;

    private static final int INDEX = LEAF_HASH + Digests.LONGS;
    private static final int AT_HEADS = INDEX + 1;
    private static final int TILE_LEVEL = 8;

    private final Bundle bundle;
    private final Checkpoint checkpoint;
    private final EvidenceFiles evidence;
    private final SealedTexts texts;
    private final Contents contents;
    private final Progress progress;
    /** Of the keys that matter those that no leaf so far names: a log could name any number of others. */
    private final Set<String> notNamed;
    private boolean namesKeys;
    private final GrowingTree tree = new GrowingTree();
    private LongsTable streams = emptyTable();
    private final NavigableSet<Long> sizes;
    private final Map<Long, Hash> roots = new HashMap<>();
    private long newestHeads = -1;
    private @Nullable Leaf firstBreak;

    /**
     * @param sizes of which older trees the root is wanted
     * @param keys of which it is to be known whether the log names them
     */
    WholeLogCheck(Bundle bundle, Checkpoint checkpoint, Iterable<Long> sizes, Set<String> keys, EvidenceFiles evidence,
            SealedTexts texts, Contents contents, Progress progress) {
        this.bundle = bundle;
        this.checkpoint = checkpoint;
        this.evidence = evidence;
        this.texts = texts;
        this.contents = contents;
        this.progress = progress;
        this.notNamed = new HashSet<>(keys);
        this.sizes = new TreeSet<>();
        sizes.forEach(this.sizes::add);
        this.sizes.add(checkpoint.size());
    }

    void check(Supplier<PayloadCheck> payloads) throws IOException, InvalidBundle {
        var threads = Runtime.getRuntime().availableProcessors();
        var checks = ThreadLocal.withInitial(() -> new TileCheck(checkpoint.origin(), payloads.get()));
        // Closing waits for tiles under way; to interrupt them would close the file.
        try (var pool = Executors.newFixedThreadPool(threads)) {
            inOrder(pool, threads * 2, checks);
        }
        conclude();
    }

    /** The root that the tree had at one of the sizes asked for; null where the bundle does not reach it. */
    @Nullable
    Hash rootAt(long size) {
        return roots.get(size);
    }

    /** Whether a leaf names this key, which is one of those asked for; a log that names none has nothing against it. */
    boolean names(String key) {
        return !namesKeys || !notNamed.contains(key);
    }

    /** Which leaves are the heads that the newest heads speak of; afterwards the streams are forgotten. */
    HeadsCheck newestHeads() {
        var check = new HeadsCheck(newestHeads);
        var all = streams;
        all.eachRow(() -> {
            var last = all.value(INDEX) > newestHeads ? all.value(AT_HEADS) : all.value(INDEX);
            if (last > 0) {
                check.mark(last - 1);
            }
        });
        streams = emptyTable();
        return check;
    }

    private static LongsTable emptyTable() {
        return new LongsTable(2, AT_HEADS + 1);
    }

    private void inOrder(ExecutorService pool, int ahead, ThreadLocal<TileCheck> checks)
            throws IOException, InvalidBundle {
        var running = new ArrayDeque<Future<TileFacts>>();
        var whole = true;
        for (var tile = bundle.nextTile(); whole && tile.isPresent(); tile = bundle.nextTile()) {
            var next = tile.get();
            running.add(pool.submit(() -> checks.get().check(next)));
            if (running.size() == ahead) {
                whole = absorb(result(running.remove()));
            }
        }
        while (whole && !running.isEmpty()) {
            whole = absorb(result(running.remove()));
        }
    }

    private static TileFacts result(Future<TileFacts> running) throws IOException, InvalidBundle {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException unreadable -> throw unreadable;
                case InvalidBundle invalid -> throw invalid;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Takes the next tile in; false where what follows it has no place any more. */
    private boolean absorb(TileFacts facts) throws IOException, InvalidBundle {
        contents.integrity(facts.problem());
        facts.claims().passOn(evidence, texts);
        namesKeys |= !facts.keys().isEmpty();
        facts.keys().forEach(notNamed::remove);
        facts.restored().forEach(contents::restored);
        grow(facts);
        for (int place = 0; place < facts.read(); place++) {
            chain(facts, place);
        }
        progress.at(Math.min(tree.size(), checkpoint.size()), checkpoint.size());
        return facts.read() == facts.tile().tile().width();
    }

    private void grow(TileFacts facts) {
        if (tree.size() == 0) {
            note();
        }
        var wanted = sizes.higher(tree.size());
        var end = tree.size() + facts.read();
        var root = facts.root();
        if (root != null && (wanted == null || wanted >= end)) {
            tree.append(TILE_LEVEL, Hash.of(root));
            note();
            return;
        }
        for (int at = 0; at < facts.read(); at++) {
            tree.append(Hash.of(Arrays.copyOfRange(facts.leafHashes(), at * Digests.BYTES, (at + 1) * Digests.BYTES)));
            note();
        }
    }

    private void note() {
        if (sizes.contains(tree.size())) {
            roots.put(tree.size(), tree.root());
        }
    }

    private void chain(TileFacts facts, int place) throws IOException, InvalidBundle {
        if ((facts.streams()[place * 2] | facts.streams()[place * 2 + 1]) == 0) {
            return;
        }
        var index = facts.tile().tile().index() * Tile.FULL + place;
        if (place == facts.heads()) {
            newestHeads = index;
        }
        var known = streams.put(facts.streams(), place * 2);
        var expected = known ? streams.value(SEQ) + 1 : 0;
        if (facts.seqs()[place] != expected) {
            broken(Finding.SEQUENCE_BROKEN, facts.tile(), place, expected);
        } else if (!previousFits(facts, place)) {
            broken(Finding.PREVIOUS_DIFFERS, facts.tile(), place, expected);
        }
        if (streams.value(INDEX) <= newestHeads) {
            streams.setValue(AT_HEADS, streams.value(INDEX));
        }
        streams.setValue(INDEX, index + 1);
        streams.setValue(SEQ, facts.seqs()[place]);
        for (int part = 0; part < Digests.LONGS; part++) {
            streams.setValue(LEAF_HASH + part,
                    Digests.number(facts.leafHashes(), place * Digests.BYTES + part * Long.BYTES));
        }
    }

    /** A new stream has zeros, as has an entry that names none before it. */
    private boolean previousFits(TileFacts facts, int place) {
        for (int part = 0; part < Digests.LONGS; part++) {
            if (facts.previous()[place * Digests.LONGS + part] != streams.value(LEAF_HASH + part)) {
                return false;
            }
        }
        return true;
    }

    private void broken(Finding finding, BundleTile tile, int place, long expected)
            throws IOException, InvalidBundle {
        if (firstBreak == null) {
            firstBreak = TileCheck.leaf(tile, place);
            contents.completeness(Verdict.fails(finding, firstBreak, Long.toString(expected)));
        }
    }

    private void conclude() {
        contents.leaves(tree.size());
        if (tree.size() == 0) {
            note();
        }
        var root = roots.get(checkpoint.size());
        if (root != null && checkpoint.root().equals(root)) {
            contents.rootReached();
        } else {
            // Nothing under a root says which leaf is another; a stream that does not fit does.
            contents.integrity(Verdict.fails(Finding.ROOT_DIFFERS, firstBreak));
        }
        var counts = new String[]{Long.toString(tree.size()), Long.toString(checkpoint.size()) };
        if (tree.size() < checkpoint.size()) {
            contents.completeness(Verdict.fails(Finding.LEAVES_MISSING, Leaf.unreadable(tree.size()), counts));
        } else if (tree.size() > checkpoint.size()) {
            contents.integrity(Verdict.fails(Finding.LEAVES_TOO_MANY, Leaf.unreadable(checkpoint.size()), counts));
        }
    }
}
