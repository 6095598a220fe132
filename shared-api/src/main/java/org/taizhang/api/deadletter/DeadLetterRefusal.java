package org.taizhang.api.deadletter;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why nothing is done about dead letters. */
public enum DeadLetterRefusal implements RefusalCode {

    NO_DEAD_LETTERS(Reason.conflict("所指的死信已不存在，可能已重试成功或已放弃，请刷新列表。",
            "There are no such dead letters; they may have been handled or discarded meanwhile, so read the list again."));

    private final Reason reason;

    DeadLetterRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
