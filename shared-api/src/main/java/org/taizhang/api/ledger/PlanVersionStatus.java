package org.taizhang.api.ledger;

/** What became of a version of a plan. */
public enum PlanVersionStatus {
    SUBMITTED("待批准", "Submitted"),
    RETURNED("已退回", "Returned"),
    IN_FORCE("现行有效", "In force"),
    SUPERSEDED("已被后版取代", "Superseded"),
    CONCLUDED("已办结", "Concluded");

    private final String zh;
    private final String en;

    PlanVersionStatus(String zh, String en) {
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
