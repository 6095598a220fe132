package org.taizhang.verify;

/**
 * A hash table of numbers in a few large arrays: millions of rows in a few dozen bytes each. Rows are found by a key of
 * evenly spread numbers, as hashes are. After {@link #find} or {@link #put} the row is at hand. Not safe for use by
 * several threads.
 */
final class LongsTable {

    /** Each grows by itself, so that never more than a small part is copied at once. */
    private static final int SEGMENTS = 256;
    private static final int LEAST_CAPACITY = 8;

    private final int keyLongs;
    private final int rowLongs;
    private final long[][] segments = new long[SEGMENTS][];
    private final int[] sizes = new int[SEGMENTS];
    private long[] segment;
    private int row;

    LongsTable(int keyLongs, int valueLongs) {
        this.keyLongs = keyLongs;
        this.rowLongs = keyLongs + valueLongs;
        for (int at = 0; at < SEGMENTS; at++) {
            segments[at] = new long[LEAST_CAPACITY * rowLongs];
        }
        this.segment = segments[0];
    }

    /** Finds the row with the key that stands in {@code keys} from {@code from} on. */
    boolean find(long[] keys, int from) {
        segment = segments[(int) (first(keys, from) >>> 56)];
        row = place(segment, keys, from);
        return segment[row] != 0;
    }

    /** Finds the row, or makes it with values of 0; says whether it was there. */
    boolean put(long[] keys, int from) {
        if (find(keys, from)) {
            return true;
        }
        var number = (int) (first(keys, from) >>> 56);
        if (++sizes[number] * 5L > segment.length / rowLongs * 4L) {
            segment = grown(segment);
            segments[number] = segment;
            row = place(segment, keys, from);
        }
        System.arraycopy(keys, from, segment, row, keyLongs);
        segment[row] = first(keys, from);
        return false;
    }

    long value(int number) {
        return segment[row + keyLongs + number];
    }

    void setValue(int number, long value) {
        segment[row + keyLongs + number] = value;
    }

    long key(int number) {
        return segment[row + number];
    }

    /** Does something with every row, in no order. */
    void eachRow(Runnable action) {
        for (var each : segments) {
            for (int at = 0; at < each.length; at += rowLongs) {
                if (each[at] != 0) {
                    segment = each;
                    row = at;
                    action.run();
                }
            }
        }
    }

    /** A first number of 0 marks an empty row, so a key that has it is moved aside: hashes never do. */
    private static long first(long[] keys, int from) {
        return keys[from] == 0 ? 1 : keys[from];
    }

    private int place(long[] in, long[] keys, int from) {
        var first = first(keys, from);
        var capacity = in.length / rowLongs;
        var at = (int) Math.unsignedMultiplyHigh(first << 8, capacity) * rowLongs;
        while (in[at] != 0 && !(in[at] == first && sameRest(in, at, keys, from))) {
            at += rowLongs;
            if (at == in.length) {
                at = 0;
            }
        }
        return at;
    }

    private boolean sameRest(long[] in, int at, long[] keys, int from) {
        for (int i = 1; i < keyLongs; i++) {
            if (in[at + i] != keys[from + i]) {
                return false;
            }
        }
        return true;
    }

    private long[] grown(long[] old) {
        var larger = new long[(old.length / rowLongs * 13 / 10 + 1) * rowLongs];
        for (int at = 0; at < old.length; at += rowLongs) {
            if (old[at] != 0) {
                System.arraycopy(old, at, larger, place(larger, old, at), rowLongs);
            }
        }
        return larger;
    }
}
