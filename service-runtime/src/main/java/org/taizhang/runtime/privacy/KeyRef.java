package org.taizhang.runtime.privacy;

/**
 * Where a key lies; written {@code <segment>.<slot>}.
 *
 * @param segment name of its file, 16 lower-case hexadecimal digits
 * @param slot its place there, from 1; the first is the segment's head
 */
public record KeyRef(String segment, int slot) {

    public KeyRef {
        if (slot < 1 || !isName(segment)) {
            throw new IllegalArgumentException("no reference to a key: " + segment + "." + slot);
        }
    }

    /** Looked at closely, because it becomes the name of a file. */
    private static boolean isName(String segment) {
        return segment.length() == 16 && segment.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** @throws IllegalArgumentException where this is none */
    public static KeyRef parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || dot + 1 == text.length() || text.charAt(dot + 1) == '0' || text.charAt(dot + 1) == '+') {
            throw new IllegalArgumentException("no reference to a key: " + text);
        }
        return new KeyRef(text.substring(0, dot), Integer.parseInt(text, dot + 1, text.length(), 10));
    }

    @Override
    public String toString() {
        return segment + "." + slot;
    }
}
