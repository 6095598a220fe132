package org.taizhang.api.reminder;

/** What comes due on a day. */
public enum DueKind {

    MEASURE("整改措施", "Measure"),
    REVIEW("长期坚持措施的评估", "Review of a continuous measure"),
    REPLY("督办回复", "Reply to a notice"),
    LOOK_BACK("回头看", "Look-back"),
    DELEGATION("委托到期", "End of a delegation");

    private final String zh;
    private final String en;

    DueKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
