package org.taizhang.api.item;

/** Where problems come from (来源). */
public enum SourceKind {

    DEMOCRATIC_LIFE_MEETING("民主生活会", "Democratic life meeting"),
    INSPECTION("巡视", "Inspection"),
    PATROL_INSPECTION("巡察", "Patrol inspection"),
    AUDIT("审计", "Audit"),
    OVERSIGHT("督导", "Oversight"),
    PETITION("信访", "Petition"),
    PUBLIC_FEEDBACK("群众反映", "Public feedback"),
    SELF_CHECK("自查", "Self-check");

    private final String zh;
    private final String en;

    SourceKind(String zh, String en) {
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
