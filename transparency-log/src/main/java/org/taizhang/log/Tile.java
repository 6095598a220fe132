package org.taizhang.log;

import java.util.regex.Pattern;

/**
 * The name of one tile of a log (C2SP tlog-tiles): up to 256 hashes that stand side by side, 8 tree levels apart. A
 * full tile is 256 wide; the one at the right edge is narrower. The index is an unsigned 64-bit number.
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    private static final int MAX_LEVEL = 63;
    private static final Pattern PATH = Pattern
            .compile("tile/(\\d{1,2})/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/(\\d{1,3}))?");

    public Tile {
        if (level < 0 || level > MAX_LEVEL || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile of width " + width + " on level " + level);
        }
    }

    /** Reads what {@link #path()} writes; any other spelling is an {@link IllegalArgumentException}. */
    public static Tile parse(String path) {
        var match = PATH.matcher(path);
        if (match.matches()) {
            var index = Long.parseUnsignedLong(match.group(2).replaceAll("[x/]", ""));
            var width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
            var tile = new Tile(Integer.parseInt(match.group(1)), index, width);
            if (tile.path().equals(path)) {
                return tile;
            }
        }
        throw new IllegalArgumentException("not the path of a tile");
    }

    /** How many full tiles a tree of this size has on a level. */
    public static long fullTiles(int level, long treeSize) {
        return hashes(level + 1, treeSize);
    }

    /** How wide the tile after the full ones is on a level; 0 when there is none. */
    public static int partialWidth(int level, long treeSize) {
        return (int) (hashes(level, treeSize) & FULL - 1);
    }

    /** Where the tile is stored and served, relative to the log. */
    public String path() {
        return "tile/" + level + "/" + indexAndWidth();
    }

    /** Where the entries are whose leaf hashes this tile of level 0 holds. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("only tiles of level 0 stand for entries");
        }
        return "tile/entries/" + indexAndWidth();
    }

    /** Where a bundle of everything has what the entries of this tile of level 0 speak of. */
    public String dataPath() {
        if (level != 0) {
            throw new IllegalStateException("only tiles of level 0 stand for entries");
        }
        return "tile/data/" + indexAndWidth();
    }

    /** Where a bundle of everything has the keys of the texts that are sealed in those data. */
    public String keysPath() {
        if (level != 0) {
            throw new IllegalStateException("only tiles of level 0 stand for entries");
        }
        return "tile/keys/" + indexAndWidth();
    }

    private String indexAndWidth() {
        var digits = Long.toUnsignedString(index);
        var padded = "0".repeat((3 - digits.length() % 3) % 3) + digits;
        var path = new StringBuilder();
        for (int at = 0; at < padded.length(); at += 3) {
            var last = at + 3 == padded.length();
            path.append(last ? "" : "x").append(padded, at, at + 3).append(last ? "" : "/");
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    /** Complete subtrees of 256^level leaves; a shift by 64 or more would wrap around. */
    private static long hashes(int level, long treeSize) {
        return level >= 8 ? 0 : treeSize >>> (8 * level);
    }
}
