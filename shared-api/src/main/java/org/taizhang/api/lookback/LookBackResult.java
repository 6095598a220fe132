package org.taizhang.api.lookback;

/** What a look-back found of an item. */
public enum LookBackResult {

    HOLDS("巩固", "Holds"),
    RELAPSED("反弹", "Relapsed");

    private final String zh;
    private final String en;

    LookBackResult(String zh, String en) {
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
