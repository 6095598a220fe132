package org.taizhang.api.plan;

/** Where a plan stands. */
public enum PlanStatus {

    DRAFT("草案", "Draft"),
    SUBMITTED("待批准", "Submitted"),
    IN_FORCE("已生效", "In force"),
    CONCLUDED("已办结", "Concluded"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    PlanStatus(String zh, String en) {
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
