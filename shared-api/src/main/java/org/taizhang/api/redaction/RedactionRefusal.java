package org.taizhang.api.redaction;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a redaction is refused. */
public enum RedactionRefusal implements RefusalCode {

    REDACTION_EXISTS(Reason.conflict("该抹除申请已登记。", "This redaction is recorded already.")),
    REDACTION_UNKNOWN(Reason.invalid("没有这项抹除申请。", "There is no such redaction.")),
    REDACTION_DECIDED(Reason.conflict("该抹除申请已有决定。", "This redaction is decided already.")),
    REDACTION_OWN(Reason.forbidden("抹除不可恢复，申请人不能批准自己的申请。",
            "What is redacted is gone for good, so nobody approves what they asked for themselves.")),
    REDACTION_EMPTY(Reason.invalid("请指明要抹除的文字或文件。", "Name the texts or files to be redacted.")),
    REDACTION_PLACE_UNKNOWN(Reason.invalid("所指的位置没有可抹除的文字，请重新查找。",
            "There is no text to redact at this place; look for it again.")),
    REDACTION_FILE_UNKNOWN(Reason.invalid("没有这个文件，请核对其摘要值。",
            "There is no such file; check its hash.")),
    REDACTION_OF_PERSON(Reason.invalid("此处是人员登记信息，请按个人信息抹除办理。",
            "This is a person's own record; erase the person instead.")),
    REDACTION_DONE(Reason.conflict("所指的文字已抹除。", "This text is redacted already."));

    private final Reason reason;

    RedactionRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
