package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.BundleTile;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.Tile;

/** Checks what can be checked of a tile by itself; one object for each thread. */
final class TileCheck {

    private final String origin;
    private final boolean withEvidence;
    private final Digests digests = new Digests();
    private final byte[] buffer = DataReader.buffer();

    TileCheck(String origin, boolean withEvidence) {
        this.origin = origin;
        this.withEvidence = withEvidence;
    }

    TileFacts check(BundleTile tile) throws IOException, InvalidBundle {
        var bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
        return new Pass(tile, bytes, new DataReader(tile.data(), buffer)).facts();
    }

    /** Which leaf stands at a place of a tile. */
    static Leaf leaf(BundleTile tile, int place) throws IOException, InvalidBundle {
        var index = tile.tile().index() * Tile.FULL + place;
        var bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
        int at = 0;
        for (int before = 0; before < place && at + 1 < bytes.length; before++) {
            at += Short.BYTES + length(bytes, at);
        }
        if (at + 1 >= bytes.length || at + Short.BYTES + length(bytes, at) > bytes.length) {
            return Leaf.unreadable(index);
        }
        try {
            return Leaf.of(index, Entry.parse(bytes, at + Short.BYTES, length(bytes, at)));
        } catch (InvalidEntry invalid) {
            return Leaf.unreadable(index);
        }
    }

    static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private final class Pass {

        private final BundleTile tile;
        private final byte[] bytes;
        private final DataReader data;
        private final int width;
        private final byte[] leafHashes;
        private final long[] streams;
        private final long[] seqs;
        private final long[] previous;
        private int heads = -1;
        private final List<TileFacts.Named> evidence = new ArrayList<>();
        private boolean evidenceUnreadable;
        private Verdict problem = Verdict.HOLDS;
        private int at;
        private int read;

        Pass(BundleTile tile, byte[] bytes, DataReader data) {
            this.tile = tile;
            this.bytes = bytes;
            this.data = data;
            this.width = tile.tile().width();
            this.leafHashes = new byte[width * Digests.BYTES];
            this.streams = new long[width * 2];
            this.seqs = new long[width];
            this.previous = new long[width * Digests.LONGS];
        }

        TileFacts facts() throws IOException {
            while (read < width && next()) {
                read++;
            }
            if (read < width || at != bytes.length || data.left() != 0) {
                fail(Finding.TILE_MALFORMED, Leaf.unreadable(index()), tile.entries().name());
            }
            var root = read == Tile.FULL ? digests.root(leafHashes.clone()) : null;
            return new TileFacts(tile, read, leafHashes, root, streams, seqs, previous, heads, problem, evidence,
                    evidenceUnreadable);
        }

        private boolean next() throws IOException {
            if (at + Short.BYTES > bytes.length) {
                return false;
            }
            var length = length(bytes, at);
            var begin = at + Short.BYTES;
            if (begin + length > bytes.length) {
                return false;
            }
            at = begin + length;
            digests.leaf(bytes, begin, length, leafHashes, read * Digests.BYTES);
            Entry entry = null;
            try {
                entry = Entry.parse(bytes, begin, length);
                chain(entry);
            } catch (InvalidEntry invalid) {
                fail(Finding.ENTRY_INVALID, Leaf.unreadable(index()));
            }
            return content(entry, true) && content(entry, false);
        }

        private void chain(Entry entry) {
            var id = entry.streamId().getBytes(UTF_8);
            digests.update(id, 0, id.length);
            var stream = digests.finish();
            streams[read * 2] = Digests.number(stream, 0);
            streams[read * 2 + 1] = Digests.number(stream, Long.BYTES);
            seqs[read] = entry.streamSeq();
            var before = entry.prevLeaf();
            long any = 0;
            for (int part = 0; part < Digests.LONGS && !before.isEmpty(); part++) {
                previous[read * Digests.LONGS + part] = Digests.number(before, part);
                any |= previous[read * Digests.LONGS + part];
            }
            if (any == 0 && !before.isEmpty()) {
                // Sixty-four zeros are no leaf's hash, and not the same as none.
                previous[read * Digests.LONGS] = -1;
            }
            if (entry.kind().equals(Entry.STREAM_HEADS)) {
                heads = read;
            }
            if (OwnFacts.misplaced(entry, origin)) {
                fail(Finding.OWN_FACT_MISPLACED, Leaf.of(index(), entry));
            }
        }

        /** Payload, then metadata; false where the lengths are not in order. */
        private boolean content(@Nullable Entry entry, boolean payload) throws IOException {
            var length = data.length();
            if (length < 0) {
                return false;
            }
            if (entry == null || !entry.kind().equals(Entry.EVENT)) {
                data.digest(length, digests);
                digests.finish();
                if (entry != null && length > 0) {
                    fail(Finding.DATA_UNEXPECTED, Leaf.of(index(), entry));
                }
                return true;
            }
            var named = payload && withEvidence && EvidenceNames.mayBeIn(entry);
            if (named && length <= EvidenceNames.MAX_PAYLOAD) {
                var content = data.bytes((int) length);
                digests.update(content, 0, content.length);
                name(content);
            } else {
                evidenceUnreadable |= named;
                data.digest(length, digests);
            }
            if (!digests.finishAs(entry.get(payload ? "payloadSha256" : "metadataSha256"))) {
                fail(payload ? Finding.PAYLOAD_DIFFERS : Finding.METADATA_DIFFERS, Leaf.of(index(), entry));
            }
            return true;
        }

        private void name(byte[] payload) {
            var names = EvidenceNames.in(payload);
            names.ifPresent(all -> all.forEach(sha256 -> evidence.add(new TileFacts.Named(index(), sha256))));
            evidenceUnreadable |= names.isEmpty();
        }

        private long index() {
            return tile.tile().index() * Tile.FULL + read;
        }

        private void fail(Finding finding, Leaf leaf, String... details) {
            problem = problem.or(Verdict.fails(finding, leaf, details));
        }
    }
}
