package org.taizhang.api.accountability;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to an accountability marker is refused. */
public enum MarkerRefusal implements RefusalCode {

    MARKER_EXISTS(Reason.conflict("该标记已登记。",
            "This marker is recorded already.")),
    MARKER_UNKNOWN(Reason.notFound("没有这个标记。",
            "There is no such marker.")),
    MARKER_REVOKED(Reason.conflict("该标记已撤销。",
            "This marker is revoked already.")),
    MARKER_ORGANISATION_REQUIRED(Reason.invalid("请填写作出决定的机关。",
            "Name the organisation that decided.")),
    MARKER_NUMBER_REQUIRED(Reason.invalid("请填写决定文号。",
            "Give the number of the decision.")),
    MARKER_DATE_TOO_OLD(Reason.invalid("决定日期早于 1949 年，请核对。",
            "The decision lies before 1949; check the date."));

    private final Reason reason;

    MarkerRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
