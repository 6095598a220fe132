package org.taizhang.api.replay;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** What can stand against a replay. */
public enum ReplayRefusal implements RefusalCode {

    EVENT_RANGE(Reason.invalid("事件序号应在该问题的历史之内，且起点不晚于终点。",
            "Events are numbered within the item's history, the first not after the last.")),
    PLAN_NOT_YET(Reason.notFound("那一天还没有这个方案。", "There was no such plan yet on that day.")),
    DAY_IN_FUTURE(Reason.invalid("只能查看今天或以前的情形。", "Only today and the days before can be shown."));

    private final Reason reason;

    ReplayRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
