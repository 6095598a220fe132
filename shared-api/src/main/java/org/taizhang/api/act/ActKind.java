package org.taizhang.api.act;

/** What covers items. */
public enum ActKind {

    NOTICE("通知", "Notice"),
    INSPECTION("四不两直", "Unannounced inspection"),
    LOOK_BACK("回头看", "Look-back"),
    RULE("建章立制", "Established rule"),
    MARKER("问责标记", "Accountability marker");

    private final String zh;
    private final String en;

    ActKind(String zh, String en) {
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
