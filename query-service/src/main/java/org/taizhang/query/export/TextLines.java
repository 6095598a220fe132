package org.taizhang.query.export;

import java.util.List;

/** How many lines a text takes in a cell: spreadsheets do not grow merged cells, so the file has to say how high they are. */
final class TextLines {

    private TextLines() {}

    /** @param width of the cell, in Chinese characters */
    static int of(String text, int width) {
        return text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(halves(line), width * 2))).sum();
    }

    /** Lines of each row of an item, so that both the rows and what is merged over all of them can be read. */
    static int[] spread(List<Integer> ofRows, int merged) {
        int[] lines = ofRows.stream().mapToInt(Integer::intValue).toArray();
        int lacking = merged - ofRows.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; lacking > 0; i = (i + 1) % lines.length) {
            lines[i]++;
            lacking--;
        }
        return lines;
    }

    /** Latin letters and digits are half as wide as Chinese characters. */
    private static int halves(String line) {
        return line.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }
}
