package org.taizhang.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.verify.Verdict.State;

class SealedTextsTest {

    private static final int MOST = 1_000_000;

    @Test
    void of_very_many_texts_without_keys_the_first_that_is_lost_is_named() {
        var texts = new SealedTexts();
        for (int number = 1; number <= MOST + 10; number++) {
            texts.closed(ref(number), 100L + number);
        }
        texts.redact(ref(1));
        assertThat(texts.verdict()).isEqualTo(Verdict.fails(Finding.TEXT_LOST, Leaf.unreadable(102)));
        assertThat(texts.redacted()).isEqualTo(1);
    }

    @Test
    void what_is_too_much_to_be_remembered_is_not_said_to_hold() {
        var texts = new SealedTexts();
        for (int number = 1; number <= MOST; number++) {
            texts.closed(ref(number), number);
            texts.redact(ref(number));
        }
        texts.closed(ref(1), 7);
        assertThat(texts.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(texts.redacted()).isEqualTo(MOST + 1);
        texts.closed(ref(MOST + 1), 8);
        assertThat(texts.verdict().state()).isEqualTo(State.NOT_CHECKED);
    }

    private static String ref(int number) {
        return "00112233445566ff." + number;
    }
}
