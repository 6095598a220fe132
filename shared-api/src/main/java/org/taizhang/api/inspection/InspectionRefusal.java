package org.taizhang.api.inspection;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to an unannounced inspection is refused. */
public enum InspectionRefusal implements RefusalCode {

    INSPECTION_EXISTS(Reason.conflict("该检查记录已存在。",
            "This inspection is recorded already.")),
    INSPECTION_UNKNOWN(Reason.notFound("没有这次检查的记录。",
            "There is no such inspection.")),
    INSPECTION_PLACE_REQUIRED(Reason.invalid("请填写检查地点。",
            "An inspection needs a place.")),
    INSPECTORS_REQUIRED(Reason.invalid("请至少填写一名检查人员。",
            "Name at least one inspector.")),
    INSPECTOR_OWNS_ITEM(Reason.forbidden("责任人不能检查自己负责的问题，请更换检查人员。",
            "Nobody inspects an item they own; name other inspectors.")),
    INSPECTION_ITEM_DROPPED(Reason.conflict("更正检查记录时不能去掉原来检查过的问题。",
            "A correction keeps every item that the inspection covered.")),
    INSPECTION_BEFORE_THE_LEDGER(Reason.invalid("检查日期早于 1949 年，请核对。",
            "The day of the inspection lies before 1949; check it."));

    private final Reason reason;

    InspectionRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
