package org.taizhang.api.rule;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why an established rule is refused. */
public enum RuleRefusal implements RefusalCode {

    RULE_EXISTS(Reason.conflict("该制度已登记。",
            "This rule is recorded already.")),
    RULE_NAME_REQUIRED(Reason.invalid("请填写制度名称。",
            "A rule needs a name.")),
    RULE_NUMBER_REQUIRED(Reason.invalid("请填写制度文号。",
            "A rule needs a document number.")),
    RULE_NEEDS_PREDECESSOR(Reason.invalid("修订或废止必须指明原制度。",
            "A revision or abolition names the rule that it changes.")),
    RULE_NEW_WITH_PREDECESSOR(Reason.invalid("新建制度没有原制度；如属修订请选择修订。",
            "A new rule has no predecessor; if it revises one, say so.")),
    RULE_PREDECESSOR_UNKNOWN(Reason.invalid("没有所指的原制度，请核对或只填写名称。",
            "The predecessor is not known; check it, or give its name only.")),
    RULE_PREDECESSOR_ABOLISHED(Reason.conflict("所指的原制度已废止，不能再修订或废止。",
            "The predecessor records an abolition, so it is neither revised nor abolished.")),
    RULE_DATE_TOO_FAR(Reason.invalid("施行日期不能超过一年之后，请核对。",
            "The rule takes effect more than a year ahead; check the date.")),
    RULE_DATE_TOO_OLD(Reason.invalid("施行日期早于 1949 年，请核对。",
            "The rule takes effect before 1949; check the date."));

    private final Reason reason;

    RuleRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
