package org.taizhang.api.statistics;

/** What items or measures are spread by: of each there are so many with one value, and so many with another. */
public enum SpreadKind {

    /** Days since open items were raised. */
    AGE(true, "未销号问题的存续天数", "Days open"),
    /** Days from raising to the first closing, of items that were ever closed. */
    FIRST_ROUND(true, "首轮办结天数", "Days of the first round"),
    /** Deadlines that passed with a measure open. */
    SLIPS(false, "误期次数", "Deadlines missed"),
    /** Closings of an item that were returned. */
    RETURNS(true, "退回次数", "Closings returned"),
    /** Current deadlines of open measures that have one. */
    DUE(false, "未完成措施的时限", "Deadlines of open measures");

    private final boolean ofItems;
    private final String zh;
    private final String en;

    SpreadKind(boolean ofItems, String zh, String en) {
        this.ofItems = ofItems;
        this.zh = zh;
        this.en = en;
    }

    /** Whether items are counted, and not measures. */
    public boolean ofItems() {
        return ofItems;
    }

    /** Whether its values are numbers, and not days of the calendar. */
    public boolean isNumber() {
        return this != DUE;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
