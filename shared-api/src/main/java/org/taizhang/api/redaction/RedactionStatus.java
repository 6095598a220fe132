package org.taizhang.api.redaction;

/** How far a redaction has come. */
public enum RedactionStatus {

    PROPOSED("待批准", "Proposed"),
    APPROVED("正在抹除", "Being carried out"),
    DECLINED("不予抹除", "Declined"),
    CARRIED_OUT("已抹除", "Carried out");

    private final String zh;
    private final String en;

    RedactionStatus(String zh, String en) {
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
