package org.taizhang.api.notice;

import org.jspecify.annotations.Nullable;

/** The ladder of notices (SupervisionNotice.type), lowest step first. Above it there are only markers of what others decided. */
public enum NoticeType {

    REMINDER("提醒", "Reminder"),
    ASSIGNMENT_LETTER("交办函", "Assignment letter"),
    SUPERVISION_ORDER("督办单", "Supervision order");

    private final String zh;
    private final String en;

    NoticeType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The next step of the ladder; null above the last. */
    public @Nullable NoticeType next() {
        return switch (this) {
            case REMINDER -> ASSIGNMENT_LETTER;
            case ASSIGNMENT_LETTER -> SUPERVISION_ORDER;
            case SUPERVISION_ORDER -> null;
        };
    }
}
