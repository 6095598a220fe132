package org.taizhang.api.inspection;

/** What an inspection found of an item. */
public enum InspectionResult {

    HOLDS("属实有效", "Holds"),
    PROBLEM_FOUND("发现问题", "Problem found");

    private final String zh;
    private final String en;

    InspectionResult(String zh, String en) {
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
