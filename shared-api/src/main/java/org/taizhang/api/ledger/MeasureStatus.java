package org.taizhang.api.ledger;

/** Where a measure stands. */
public enum MeasureStatus {
    OPEN("未完成", "Open"),
    /** Reported so, with evidence; counts nowhere as completed. */
    BASICALLY_COMPLETED("基本完成", "Basically completed"),
    COMPLETED("已完成", "Completed"),
    /** Kept up: its last review was positive. */
    SUSTAINED("长期坚持", "Sustained"),
    /** Given up before it was completed; counts nowhere. */
    DROPPED("已取消", "Dropped");

    private final String zh;
    private final String en;

    MeasureStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Nothing more is to be done of it, so no light is shown. */
    public boolean settled() {
        return this == COMPLETED || this == DROPPED;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** It counts as completed. */
    public boolean done() {
        return this == COMPLETED || this == SUSTAINED;
    }
}
