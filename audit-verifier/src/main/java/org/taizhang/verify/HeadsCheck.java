package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

import org.taizhang.log.Bundle;
import org.taizhang.log.BundleTile;
import org.taizhang.log.Entry;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.StreamHead;
import org.taizhang.log.Tile;

/**
 * Computes the root of the newest {@code stream-heads} leaf again, of the leaves before it. Which of them are heads has
 * been marked; only these are read again. In memory are one bit for each leaf and some 100 bytes for each stream.
 */
final class HeadsCheck {

    private static final Comparator<byte[]> BY_STREAM = (one, other) -> Arrays.compareUnsigned(one, Digests.BYTES,
            one.length, other, Digests.BYTES, other.length);

    private final long index;
    private final long[] marks;
    private int count;

    /** @param index of the newest {@code stream-heads} leaf; -1 where there is none */
    HeadsCheck(long index) {
        this.index = index;
        this.marks = new long[Math.toIntExact(index / Long.SIZE + 1)];
    }

    /** This leaf is the last of its stream before the newest heads. */
    void mark(long leaf) {
        marks[(int) (leaf / Long.SIZE)] |= 1L << leaf;
        count++;
    }

    /** A log that has no such leaf yet says nothing wrong. */
    Verdict check(Path file) throws IOException, InvalidBundle {
        if (index < 0) {
            return Verdict.HOLDS;
        }
        // Leaf hash and stream of each head in one array: an object for each would be twice as large.
        var heads = new byte[count][];
        int read = 0;
        try (var bundle = Bundle.open(file)) {
            for (var tile = bundle.nextTile(); tile.isPresent(); tile = bundle.nextTile()) {
                read = read(tile.get(), heads, read);
                if (index / Tile.FULL == tile.get().tile().index()) {
                    return compare(heads, entry(tile.get(), (int) (index % Tile.FULL)));
                }
            }
        }
        throw new IOException("the bundle changed while it was read");
    }

    private Verdict compare(byte[][] heads, Entry newest) {
        Arrays.sort(heads, BY_STREAM);
        var tree = new GrowingTree();
        for (var head : heads) {
            tree.append(Hash.of(Arrays.copyOf(head, Digests.BYTES)));
        }
        return newest.get("size").equals(Integer.toString(count)) && newest.get("root").equals(tree.root().toString())
                ? Verdict.HOLDS
                : Verdict.fails(Finding.HEADS_DIFFER, Leaf.of(index, newest), newest.get("size"),
                        Integer.toString(count));
    }

    private int read(BundleTile tile, byte[][] heads, int before) throws IOException, InvalidBundle {
        var first = tile.tile().index() * Tile.FULL;
        int read = before;
        byte[] bytes = null;
        int at = 0;
        for (int place = 0; place < tile.tile().width() && first + place < index; place++) {
            if (bytes == null) {
                if (!anyFrom(first)) {
                    return read;
                }
                bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
            }
            var length = TileCheck.length(bytes, at);
            at += Short.BYTES;
            if (isMarked(first + place)) {
                heads[read++] = head(parse(bytes, at, length));
            }
            at += length;
        }
        return read;
    }

    private boolean anyFrom(long first) {
        for (int at = (int) (first / Long.SIZE); at < marks.length && at < (first + Tile.FULL) / Long.SIZE; at++) {
            if (marks[at] != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(long leaf) {
        return (marks[(int) (leaf / Long.SIZE)] >>> leaf & 1) != 0;
    }

    private static byte[] head(Entry entry) {
        var hash = new StreamHead(entry.streamId(), entry.streamSeq(), entry.leafHash()).leafHash().bytes();
        var id = entry.streamId().getBytes(UTF_8);
        var head = Arrays.copyOf(hash, hash.length + id.length);
        System.arraycopy(id, 0, head, hash.length, id.length);
        return head;
    }

    private static Entry entry(BundleTile tile, int place) throws IOException, InvalidBundle {
        var bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
        int at = 0;
        for (int before = 0; before < place; before++) {
            at += Short.BYTES + TileCheck.length(bytes, at);
        }
        return parse(bytes, at + Short.BYTES, TileCheck.length(bytes, at));
    }

    private static Entry parse(byte[] bytes, int from, int length) throws IOException {
        try {
            return Entry.parse(bytes, from, length);
        } catch (InvalidEntry invalid) {
            throw new IOException("the bundle changed while it was read", invalid);
        }
    }
}
