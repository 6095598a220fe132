package org.taizhang.documents;

/** Full-width digits, letters and marks as half-width ones. */
final class Widths {

    private Widths() {}

    static String half(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> half.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)));
        return half.toString();
    }
}
