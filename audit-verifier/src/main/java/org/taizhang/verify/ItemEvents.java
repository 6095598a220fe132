package org.taizhang.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Bundle;
import org.taizhang.log.BundleLeaf;
import org.taizhang.log.BundleTile;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.TextKeys;
import org.taizhang.log.Tile;

/** Reads the events of one stream from a bundle, whatever it is about. It verifies nothing. */
final class ItemEvents {

    private final String item;
    private final byte[] buffer = DataReader.buffer();
    private final byte[] bufferOfKeys = DataReader.buffer();
    private final List<Event> events = new ArrayList<>();

    /**
     * @param index of its leaf in the log
     * @param keys of its sealed texts; none where the bundle has none
     */
    record Event(long index, Entry entry, byte[] payload, TextKeys keys) {

        String type() {
            return entry.get("type");
        }
    }

    private ItemEvents(String item) {
        this.item = item;
    }

    static List<Event> read(Path file, String item) throws IOException, InvalidBundle {
        var read = new ItemEvents(item);
        try (var bundle = Bundle.open(file)) {
            for (var tile = bundle.nextTile(); tile.isPresent(); tile = bundle.nextTile()) {
                read.read(tile.get());
            }
            for (var leaf = bundle.nextLeaf(); leaf.isPresent(); leaf = bundle.nextLeaf()) {
                read.read(leaf.get());
            }
        }
        return List.copyOf(read.events);
    }

    private void read(BundleLeaf leaf) throws IOException, InvalidBundle {
        var bytes = leaf.entry().bytes(Entry.MAX_BYTES);
        var entry = ofItem(bytes, 0, bytes.length);
        var payload = leaf.payload();
        if (entry != null && payload != null) {
            var keys = leaf.keys();
            events.add(new Event(leaf.index(), entry, payload.bytes(PayloadCheck.MAX_BYTES),
                    keys == null ? TextKeys.NONE : keys(keys.bytes(PayloadCheck.MAX_BYTES))));
        }
    }

    /** Reads as far as the tile is in order. */
    private void read(BundleTile tile) throws IOException, InvalidBundle {
        var bytes = tile.entries().bytes(BundleTile.MAX_ENTRIES_BYTES);
        var data = new DataReader(tile.data(), buffer);
        var ofTexts = tile.keys();
        var keys = ofTexts == null ? null : new DataReader(ofTexts, bufferOfKeys);
        int at = 0;
        for (int place = 0; place < tile.tile().width() && at + Short.BYTES <= bytes.length; place++) {
            var length = TileCheck.length(bytes, at);
            var begin = at + Short.BYTES;
            var size = data.length();
            var sizeOfKeys = keys == null ? 0 : keys.length();
            if (begin + length > bytes.length || size < 0 || sizeOfKeys < 0) {
                return;
            }
            var entry = ofItem(bytes, begin, length);
            if (entry != null && size <= PayloadCheck.MAX_BYTES && sizeOfKeys <= size) {
                events.add(new Event(tile.tile().index() * Tile.FULL + place, entry, data.bytes((int) size),
                        keys == null ? TextKeys.NONE : keys(keys.bytes((int) sizeOfKeys))));
            } else {
                data.skip(size);
                skip(keys, sizeOfKeys);
            }
            data.skip(Math.max(0, data.length()));
            at = begin + length;
        }
    }

    private static void skip(@Nullable DataReader keys, long length) {
        if (keys != null) {
            keys.skip(length);
        }
    }

    private static TextKeys keys(byte[] lines) {
        try {
            return TextKeys.parse(lines);
        } catch (InvalidBundle malformed) {
            return TextKeys.NONE;
        }
    }

    private @Nullable Entry ofItem(byte[] bytes, int from, int length) {
        try {
            var entry = Entry.parse(bytes, from, length);
            return entry.kind().equals(Entry.EVENT) && entry.streamId().equals(item) ? entry : null;
        } catch (InvalidEntry invalid) {
            return null;
        }
    }
}
