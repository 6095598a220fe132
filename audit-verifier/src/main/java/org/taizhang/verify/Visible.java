package org.taizhang.verify;

/** Text from a file, made safe to print: nothing in it can steer the terminal or reorder what stands there. */
final class Visible {

    private Visible() {}

    /** As {@link #text}, and on one line. */
    static String line(String text) {
        return text(text).replace("\n", "\\n");
    }

    static String text(String text) {
        var visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
                visible.append("\\u%04x".formatted(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
