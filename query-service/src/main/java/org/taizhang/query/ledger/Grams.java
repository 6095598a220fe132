package org.taizhang.query.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.taizhang.api.privacy.Erased;

/**
 * Texts as pairs of neighbouring characters, in lower case and with full-width forms as half-width ones: a text that has
 * a word in it has all its pairs. Chinese writes no spaces that would tell words apart, and most words are two
 * characters long.
 */
final class Grams {

    private Grams() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Of each of the texts, each pair once. One that was erased says so, and replaces what was made before. */
    static List<String> of(List<String> texts) {
        TreeSet<String> grams = new TreeSet<>();
        for (String text : texts) {
            if (text.contains(Erased.TEXT)) {
                grams.add(Erased.TEXT);
            }
            int[] characters = folded(text).codePoints().toArray();
            IntStream.range(0, characters.length - 1).forEach(i -> grams.add(new String(characters, i, 2)));
        }
        return List.copyOf(grams);
    }
}
