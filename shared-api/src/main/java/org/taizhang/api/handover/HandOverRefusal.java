package org.taizhang.api.handover;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why work is not handed over. */
public enum HandOverRefusal implements RefusalCode {

    HAND_OVER_EXISTS(Reason.conflict("该交接已存在。", "This hand-over exists already.")),
    HAND_OVER_UNKNOWN(Reason.notFound("没有这次交接。", "There is no such hand-over.")),
    NOTHING_TO_HAND_OVER(Reason.conflict("该人员名下没有未办结的措施，无需交接。",
            "The person neither owns nor leads an open measure; there is nothing to hand over.")),
    HAND_OVER_TO_SELF(Reason.invalid("不能交接给本人，请另选接手人。", "Nobody hands over to themselves; choose somebody else.")),
    NOT_THEIR_OPEN_MEASURE(Reason.invalid("所列措施不是该人员名下未办结的措施，请核对。",
            "A measure named is no open one that the person owns or leads; check the list.")),
    MEASURE_NAMED_TWICE(Reason.invalid("同一措施列了两次，请去掉重复。", "A measure is named twice; leave one out."));

    private final Reason reason;

    HandOverRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
