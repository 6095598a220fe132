package org.taizhang.api.rule;

/** What was done to the rules. */
public enum RuleKind {

    NEW("新建", "New"),
    REVISED("修订", "Revised"),
    ABOLISHED("废止", "Abolished");

    private final String zh;
    private final String en;

    RuleKind(String zh, String en) {
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
