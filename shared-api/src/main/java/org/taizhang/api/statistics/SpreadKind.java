package org.taizhang.api.statistics;

/** What items or measures are spread by: of each there are so many with one value, and so many with another. */
public enum SpreadKind {

    /** Days since open items were raised. */
    AGE(true),
    /** Days from raising to the first closing, of items that were ever closed. */
    FIRST_ROUND(true),
    /** Deadlines that passed with a measure open. */
    SLIPS(false),
    /** Closings of an item that were returned. */
    RETURNS(true),
    /** Current deadlines of open measures that have one. */
    DUE(false);

    private final boolean ofItems;

    SpreadKind(boolean ofItems) {
        this.ofItems = ofItems;
    }

    /** Whether items are counted, and not measures. */
    public boolean ofItems() {
        return ofItems;
    }

    /** Whether its values are numbers, and not days of the calendar. */
    public boolean isNumber() {
        return this != DUE;
    }
}
