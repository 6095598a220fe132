package org.taizhang.api.delegation;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a delegation, or an act under one, is refused. */
public enum DelegationRefusal implements RefusalCode {

    DELEGATION_EXISTS(Reason.conflict("该委托已存在。", "This delegation exists already.")),
    DELEGATION_UNKNOWN(Reason.notFound("没有这项委托。", "There is no such delegation.")),
    DELEGATION_NOT_IN_FORCE(Reason.forbidden("委托尚未开始、已到期或已撤销，请由本人办理或重新委托。",
            "The delegation has not begun, is over or was revoked; let the person act, or delegate anew.")),
    DELEGATION_OVER(Reason.conflict("该委托已到期或已撤销。", "This delegation is over or revoked already.")),
    DELEGATE_TO_SELF(Reason.invalid("不能委托给自己，请另选一人。", "Nobody delegates to themselves; choose somebody else.")),
    DELEGATE_ADMINISTERS(Reason.conflict("三员不得承担业务，请另选一人。",
            "An administrator takes on no business; choose somebody else.")),
    DELEGATION_BACKWARDS(Reason.invalid("委托的截止日期早于起始日期。", "The delegation ends before it begins.")),
    DELEGATION_IN_PAST(Reason.invalid("委托只能从今天起，不能补办。", "A delegation begins today or later, never before.")),
    DELEGATION_TOO_LONG(Reason.invalid("委托时间超过了允许的最长天数，请缩短。",
            "The delegation is longer than the days allowed; shorten it."));

    private final Reason reason;

    DelegationRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
