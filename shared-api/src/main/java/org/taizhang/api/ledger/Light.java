package org.taizhang.api.ledger;

/** How a measure stands against its deadline (红黄绿灯); a measure that is completed has none. */
public enum Light {
    GREEN("绿灯", "Green"),
    YELLOW("黄灯", "Yellow"),
    RED("红灯", "Red");

    private final String zh;
    private final String en;

    Light(String zh, String en) {
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
