package org.taizhang.query.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.taizhang.api.privacy.Erased;

/**
 * The first letters of the pinyin of a text: 理论学习 is {@code llxx}. Latin letters and digits stand for themselves, all
 * else for nothing. They come from a table of one letter a character (beside it is told where it is from): the library
 * that it was made with takes three seconds and fourteen megabytes for the same.
 */
final class PinyinInitials {

    private static final char FIRST = 0x4E00;
    private static final char NONE = '-';
    private static final String LETTERS = letters();

    /** Of common characters that are read in two ways, with another letter: the letter that the table does not have. */
    private static final Map<Integer, Character> SECOND = second(
            "长c重c行h调t会k乐l朝z校j率s降x系j参s差c盛c传z藏z曾z弹d单s说y折s属z车j解x便p给j合g卡q强j区o什j省x识z提d尾y宿x粘z种c查z叶x");

    private PinyinInitials() {}

    private static String letters() {
        try (InputStream table = PinyinInitials.class.getResourceAsStream("pinyin-initials.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.startsWith("#")).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Character> second(String pairs) {
        int[] characters = pairs.codePoints().toArray();
        return IntStream.range(0, characters.length / 2).boxed()
                .collect(Collectors.toMap(i -> characters[2 * i], i -> (char) characters[2 * i + 1]));
    }

    /** As the table has it and, where that differs, with the other reading of each character that has two. */
    static String of(String text) {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        Grams.folded(text).codePoints().forEach(character -> {
            char letter = letter(character);
            if (letter != NONE) {
                one.append(letter);
                other.append(SECOND.getOrDefault(character, letter));
            }
        });
        String both = one.compareTo(other) == 0 ? one.toString() : one + " " + other;
        // Says that it is of an erased text: what was made before has to go.
        return text.contains(Erased.TEXT) ? both + " " + Erased.TEXT : both;
    }

    /** {@link #NONE} where there is none. */
    static char letter(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character)
                    ? Character.toString(character).toLowerCase(Locale.ROOT).charAt(0)
                    : NONE;
        }
        int place = character - FIRST;
        return place >= 0 && place < LETTERS.length() ? LETTERS.charAt(place) : NONE;
    }
}
