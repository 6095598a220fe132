package org.taizhang.api.unit;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a unit is refused. */
public enum UnitRefusal implements RefusalCode {

    UNIT_EXISTS(Reason.conflict("该单位已存在。", "This unit exists already.")),
    UNIT_UNKNOWN(Reason.invalid("没有这个单位，请先登记单位。", "There is no such unit; add the unit first."));

    private final Reason reason;

    UnitRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
