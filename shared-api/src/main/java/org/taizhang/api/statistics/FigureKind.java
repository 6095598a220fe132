package org.taizhang.api.statistics;

/** The figures of DOMAIN §5, each a ratio of what is met to what is counted. */
public enum FigureKind {

    ITEM_COMPLETION(true, "整改完成率", "Items completed"),
    CLOSURE(true, "销号率", "Items closed"),
    MEASURE_COMPLETION(false, "措施完成率", "Measures completed"),
    DUE_COMPLETION(false, "到期完成率", "Completed of those due"),
    PUNCTUALITY(false, "按期率", "Completed by the original deadline"),
    OVERDUE(false, "超期率", "Overdue of those open"),
    EXTENSION(false, "延期率", "Measures extended"),
    FIRST_PASS(true, "一次通过率", "Closed without a return"),
    RELAPSE(true, "反弹率", "Closed items that relapsed"),
    /** Days from raising to the first closing, on average. */
    FIRST_ROUND_DAYS(true, "首轮平均办结天数", "Average days of the first round"),
    /** Days from reopening to the closing that followed, on average; counted by closings. */
    LATER_ROUND_DAYS(true, "复改平均办结天数", "Average days of later rounds"),
    /** Percent of progress less percent of the time used, on average over open dated measures. */
    PROGRESS(false, "序时进度", "Progress against time");

    private final boolean ofItems;
    private final String zh;
    private final String en;

    FigureKind(boolean ofItems, String zh, String en) {
        this.ofItems = ofItems;
        this.zh = zh;
        this.en = en;
    }

    /** Whether items are counted, and not measures. */
    public boolean ofItems() {
        return ofItems;
    }

    /** Whether it is the share of those that meet something, and not an average. */
    public boolean isShare() {
        return this != FIRST_ROUND_DAYS && this != LATER_ROUND_DAYS && this != PROGRESS;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
