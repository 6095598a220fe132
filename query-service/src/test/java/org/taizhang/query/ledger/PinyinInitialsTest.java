package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.api.privacy.Erased;

import com.ibm.icu.text.Transliterator;

class PinyinInitialsTest {

    @ParameterizedTest
    @CsvSource({"理论学习, llxx", "政治素质, zzsz", "担当作为, ddzw", "理论、学习 2026, llxx2026", "ＯＡ系统, oaxt oajt", "ZG-1 台账, zg1tz",
            "长期坚持, zqjc cqjc", "、。, ''", "𠀀é, ''" })
    void each_character_gives_its_first_letter(String text, String initials) {
        assertThat(PinyinInitials.of(text)).isEqualTo(initials);
    }

    @Test
    void an_erased_text_says_so() {
        assertThat(PinyinInitials.of("甲" + Erased.TEXT)).contains(Erased.TEXT);
        assertThat(Grams.of(java.util.List.of(PinyinInitials.of("甲" + Erased.TEXT)))).contains(Erased.TEXT);
    }

    /** Where this fails after an update of the library, characters have another reading now: make the table anew. */
    @Test
    void the_table_is_what_the_library_makes_it() {
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        StringBuilder differing = new StringBuilder();
        for (int character = 0x4E00; character <= 0x9FFF; character++) {
            char first = latin.transliterate(Character.toString(character)).toLowerCase(Locale.ROOT).charAt(0);
            char letter = first >= 'a' && first <= 'z' ? first : '-';
            if (PinyinInitials.letter(character) != letter) {
                differing.appendCodePoint(character);
            }
        }
        assertThat(differing).isEmpty();
    }
}
