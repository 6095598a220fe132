package org.taizhang.api.inbox;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why messages are not marked. */
public enum InboxRefusal implements RefusalCode {

    MESSAGE_UNKNOWN(Reason.notFound("您没有收到所列的消息。", "The messages listed did not come to you."));

    private final Reason reason;

    InboxRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
