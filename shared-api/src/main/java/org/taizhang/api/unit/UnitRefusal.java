package org.taizhang.api.unit;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a unit is refused. */
public enum UnitRefusal implements RefusalCode {

    UNIT_EXISTS(Reason.conflict("该单位已存在。", "This unit exists already.")),
    UNIT_UNKNOWN(Reason.invalid("没有这个单位，请先登记单位。", "There is no such unit; add the unit first.")),
    UNIT_CLOSED(Reason.conflict("该单位已撤销，请选择现有单位。", "This unit is closed; choose one that is not.")),
    UNIT_NOT_CLOSED(Reason.conflict("该单位没有撤销，无需恢复。", "This unit is not closed; there is nothing to take back.")),
    UNIT_THERE_ALREADY(Reason.conflict("该单位已在所选的上级单位之下。", "The unit stands under that unit already.")),
    UNIT_BELOW_ITSELF(Reason.conflict("不能把单位移到它自己或其下级单位之下，请另选上级单位。",
            "A unit cannot stand under itself or a unit below it; choose another one.")),
    UNITS_BELOW(Reason.conflict("该单位之下还有单位，请先移走或撤销下级单位。",
            "There are units below this one; move or close them first.")),
    PEOPLE_IN_UNIT(Reason.conflict("该单位还有在岗人员，请先办理调动或离岗。",
            "People still work in this unit; transfer them or record their leaving first."));

    private final Reason reason;

    UnitRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
