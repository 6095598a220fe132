package org.taizhang.command.item;

/** A title is the first sentence of the text. */
public final class FirstSentence {

    private static final int LONGEST = 80;

    private FirstSentence() {}

    public static String of(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.indexOf('。');
        String sentence = end < 0 ? line : line.substring(0, end + 1);
        int longest = sentence.offsetByCodePoints(0, Math.min(LONGEST, sentence.codePointCount(0, sentence.length())));
        return sentence.substring(0, longest);
    }
}
