package org.taizhang.api.reminder;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why nobody is reminded. */
public enum ReminderRefusal implements RefusalCode {

    REMINDER_NOT_DUE(Reason.conflict("现在不是提醒的日子。", "This is no day to remind on."));

    private final Reason reason;

    ReminderRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
