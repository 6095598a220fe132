package org.taizhang.api.message;

/** When a message goes out by mail. It is in the inbox at once in any case. */
public enum MailPace {

    AT_ONCE("即时", "At once"),
    /** With the digest of the day. */
    DIGEST("每日摘要", "Daily digest"),
    NEVER("不发邮件", "Never");

    private final String zh;
    private final String en;

    MailPace(String zh, String en) {
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
