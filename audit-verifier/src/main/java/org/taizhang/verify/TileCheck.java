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
    private final PayloadCheck payloads;
    private final Digests digests = new Digests();
    private final byte[] buffer = DataReader.buffer();
    private final byte[] bufferOfKeys = DataReader.buffer();

    TileCheck(String origin, PayloadCheck payloads) {
        this.origin = origin;
        this.payloads = payloads;
    }

    TileFacts check(BundleTile tile) throws IOException, InvalidBundle {
        var bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
        var keys = tile.keys();
        return new Pass(tile, bytes, new DataReader(tile.data(), buffer),
                keys == null ? null : new DataReader(keys, bufferOfKeys)).facts();
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
        private final @Nullable DataReader keys;
        private final int width;
        private final byte[] leafHashes;
        private final long[] streams;
        private final long[] seqs;
        private final long[] previous;
        private int heads = -1;
        private final List<String> keyChanges = new ArrayList<>();
        private final List<Restored> restored = new ArrayList<>();
        private final Claims claims = new Claims();
        private Verdict problem = Verdict.HOLDS;
        private int at;
        private int read;

        Pass(BundleTile tile, byte[] bytes, DataReader data, @Nullable DataReader keys) {
            this.tile = tile;
            this.bytes = bytes;
            this.data = data;
            this.keys = keys;
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
            if (read < width || at != bytes.length || data.left() != 0
                    || keys != null && keys.left() != 0) {
                fail(Finding.TILE_MALFORMED, Leaf.unreadable(index()), tile.entries().name());
            }
            var root = read == Tile.FULL ? digests.root(leafHashes.clone()) : null;
            return new TileFacts(tile, read, leafHashes, root, streams, seqs, previous, heads, keyChanges, restored,
                    problem,
                    claims);
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
            var event = entry != null && entry.kind().equals(Entry.EVENT) ? entry : null;
            return event == null ? noContent(entry) : payload(event) && metadata(event);
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
            if (entry.kind().equals(Entry.KEY_CHANGE)) {
                keyChanges.add(entry.get("key"));
            }
            if (entry.kind().equals(Entry.RESTORED)) {
                restored.add(Restored.of(index(), entry));
            }
            if (OwnFacts.misplaced(entry, origin)) {
                fail(Finding.OWN_FACT_MISPLACED, Leaf.of(index(), entry));
            }
        }

        /** What is no event has only lengths of 0; false where even they are not there. */
        private boolean noContent(@Nullable Entry entry) throws IOException {
            var payload = skip(data);
            var metadata = payload < 0 ? -1 : skip(data);
            var ofTexts = keys == null ? 0 : skip(keys);
            if (entry != null && (payload > 0 || metadata > 0 || ofTexts > 0)) {
                fail(Finding.DATA_UNEXPECTED, Leaf.of(index(), entry));
            }
            return payload >= 0 && metadata >= 0 && ofTexts >= 0;
        }

        private static long skip(DataReader reader) throws IOException {
            var length = reader.length();
            reader.skip(Math.max(0, length));
            return length;
        }

        /** The payload and the keys of its texts; false where the lengths are not in order. */
        private boolean payload(Entry event) throws IOException {
            var length = data.length();
            var ofTexts = keys == null ? 0 : keys.length();
            if (length < 0 || ofTexts < 0) {
                return false;
            }
            if (payloads.reads(event) && length <= PayloadCheck.MAX_BYTES && ofTexts <= length) {
                var content = data.bytes((int) length);
                var lines = keys == null ? null : keys.bytes((int) ofTexts);
                digests.update(content, 0, content.length);
                compare(event, "payloadSha256", Finding.PAYLOAD_DIFFERS);
                problem = problem.or(payloads.check(index(), event, content, lines, claims));
                return true;
            }
            data.digest(length, digests);
            compare(event, "payloadSha256", Finding.PAYLOAD_DIFFERS);
            if (keys != null) {
                keys.skip(ofTexts);
            }
            if (ofTexts > length) {
                fail(Finding.KEYS_INVALID, Leaf.of(index(), event));
            } else if (length > PayloadCheck.MAX_BYTES) {
                payloads.tooLong(event, claims);
            }
            return true;
        }

        private boolean metadata(Entry event) throws IOException {
            var length = data.length();
            if (length < 0) {
                return false;
            }
            data.digest(length, digests);
            compare(event, "metadataSha256", Finding.METADATA_DIFFERS);
            return true;
        }

        private void compare(Entry event, String field, Finding otherwise) {
            if (!digests.finishAs(event.get(field))) {
                fail(otherwise, Leaf.of(index(), event));
            }
        }

        private long index() {
            return tile.tile().index() * Tile.FULL + read;
        }

        private void fail(Finding finding, Leaf leaf, String... details) {
            problem = problem.or(Verdict.fails(finding, leaf, details));
        }
    }
}
