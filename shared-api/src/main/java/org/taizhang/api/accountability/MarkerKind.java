package org.taizhang.api.accountability;

/** What a competent organisation decided on. */
public enum MarkerKind {

    ACCOUNTABILITY("问责", "Accountability"),
    INTERVIEW("约谈", "Interview"),
    ADMONITION("诫勉", "Admonition");

    private final String zh;
    private final String en;

    MarkerKind(String zh, String en) {
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
