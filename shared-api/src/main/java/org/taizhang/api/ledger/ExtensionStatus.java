package org.taizhang.api.ledger;

/** What became of a requested extension. */
public enum ExtensionStatus {
    PENDING("待批", "Pending"),
    GRANTED("已批准", "Granted"),
    DECLINED("未同意", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn"),
    /** The measure was completed, or its item ended, before anybody decided. */
    LAPSED("已失效", "Lapsed");

    private final String zh;
    private final String en;

    ExtensionStatus(String zh, String en) {
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
