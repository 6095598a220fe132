package org.taizhang.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void a_text_that_ends_with_a_full_stop_ends_the_sentence() {
        Sentence sentence = new Sentence("退回了佐证材料，理由：“看不清。”。", "Returned the evidence: \"not legible.\".");
        assertThat(sentence.zh()).isEqualTo("退回了佐证材料，理由：“看不清。”");
        assertThat(sentence.en()).isEqualTo("Returned the evidence: \"not legible.\"");
    }

    @Test
    void a_text_without_one_leaves_the_sentences_own() {
        Sentence sentence = new Sentence("理由：“看不清”。", "Returned: \"not legible\".");
        assertThat(sentence.zh()).isEqualTo("理由：“看不清”。");
        assertThat(sentence.en()).isEqualTo("Returned: \"not legible\".");
    }

    @Test
    void within_the_sentence_a_texts_full_stop_gives_way() {
        Sentence sentence = new Sentence("理由：“疫情。”，进展：“过半”。", "For \"rain.\", progress \"half\".");
        assertThat(sentence.zh()).isEqualTo("理由：“疫情”，进展：“过半”。");
        assertThat(sentence.en()).isEqualTo("For \"rain\", progress \"half\".");
    }
}
