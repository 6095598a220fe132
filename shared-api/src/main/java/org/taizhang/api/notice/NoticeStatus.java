package org.taizhang.api.notice;

/** Where a notice stands. */
public enum NoticeStatus {

    AWAITING_REPLY("待回复", "Awaiting a reply"),
    REPLIED("已回复待审", "Replied"),
    ANSWERED("已办结", "Answered"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    NoticeStatus(String zh, String en) {
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
