package org.taizhang.api.person;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a person's record is refused. */
public enum PersonRefusal implements RefusalCode {

    PERSON_EXISTS(Reason.conflict("该人员已登记。", "This person is registered already.")),
    PERSON_UNKNOWN(Reason.invalid("没有这名人员，请先登记人员。", "There is no such person; register the person first.")),
    ACCOUNT_TAKEN(Reason.conflict("该账号已属于另一名人员。", "This account belongs to another person.")),
    ADMINISTRATORS_EXCLUSIVE(Reason.conflict("系统、安全、审计三员必须由不同的人担任，且不得兼任业务角色。",
            "The three administrators are different people and hold no business role.")),
    ROLE_NOT_HELD(Reason.conflict("该人员未担任此角色。", "The person does not hold this role.")),
    ROLE_HELD(Reason.conflict("该人员已担任此角色。", "The person holds this role already.")),
    UNIT_NEEDED(Reason.invalid("此角色范围必须指明单位。", "A role with this scope needs a unit.")),
    PLAN_NEEDED(Reason.invalid("此角色范围必须指明方案。", "A role with this scope needs a plan.")),
    OWN_ROLE(Reason.forbidden("不能为自己授予或撤销角色。", "Nobody grants or revokes their own roles."));

    private final Reason reason;

    PersonRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
