package org.taizhang.query.ledger;

import java.util.List;

/**
 * A row of {@code ledger_text}: what an item or one of its measures is found by. Each field is the column of its name.
 */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerText {

    private String itemId;
    private String measureId;
    private List<String> grams;
    private String initials;

    /** From the table. */
    LedgerText() {}

    private LedgerText(String itemId, String measureId, List<String> grams, String initials) {
        this.itemId = itemId;
        this.measureId = measureId;
        this.grams = grams;
        this.initials = initials;
    }

    static LedgerText ofItem(String itemId, String number, String title, String problem) {
        String initials = PinyinInitials.of(number + title);
        return new LedgerText(itemId, "", Grams.of(List.of(number, title, problem, initials)), initials);
    }

    static LedgerText ofMeasure(String itemId, String measureId, String text) {
        return new LedgerText(itemId, measureId, Grams.of(List.of(text)), "");
    }
}
