package org.taizhang.query.ledger;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger_text}, or of {@code ledger_text_past}: what an item or one of its measures is found by. Each
 * field is the column of its name.
 */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerText {

    private String itemId;
    private String measureId;
    private int edition;
    private long fromPosition;
    private String text;
    private List<String> grams;
    private String initials;
    private @Nullable Long tillPosition;

    /** From the table. */
    LedgerText() {}

    private LedgerText(String itemId, String measureId, List<String> texts, String initials) {
        this.itemId = itemId;
        this.measureId = measureId;
        this.text = Grams.folded(String.join("\n", texts));
        this.grams = Grams.of(texts.size() == 1 ? texts : Stream.concat(texts.stream(), Stream.of(initials)).toList());
        this.initials = initials;
    }

    static LedgerText ofItem(String itemId, String number, String title, String problem) {
        String initials = PinyinInitials.of(number + title);
        return new LedgerText(itemId, "", List.of(number, title, problem), initials);
    }

    static LedgerText ofMeasure(String itemId, String measureId, String text) {
        return new LedgerText(itemId, measureId, List.of(text), "");
    }

    /** How often it was written, and since which event it reads so. */
    LedgerText edition(int number, long since) {
        edition = number;
        fromPosition = since;
        return this;
    }

    /** As it read until an event. */
    LedgerText till(long position) {
        tillPosition = position;
        return this;
    }
}
