package org.taizhang.api.person;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a person's record is refused. */
public enum PersonRefusal implements RefusalCode {

    PERSON_EXISTS(Reason.conflict("该人员已登记。", "This person is registered already.")),
    PERSON_UNKNOWN(Reason.invalid("没有这名人员，请先登记人员。", "There is no such person; register the person first.")),
    PERSON_LEFT(Reason.conflict("该人员已离岗，请改为在岗人员。", "This person has left; name somebody who has not.")),
    ACCOUNT_OF_WHO_LEFT(Reason.forbidden("该账号的人员已离岗，不能再使用本系统。",
            "The person of this account has left and no longer uses this system.")),
    ACCOUNT_TAKEN(Reason.conflict("该账号已属于另一名人员。", "This account belongs to another person.")),
    ADMINISTRATORS_EXCLUSIVE(Reason.conflict("系统、安全、审计三员必须由不同的人担任，且不得兼任业务角色。",
            "The three administrators are different people and hold no business role.")),
    LAST_ADMINISTRATOR(Reason.conflict("该人员是唯一的系统、安全或审计管理员，请先另授一人。",
            "Nobody else holds this administrator's role; grant it to somebody else first.")),
    ROLE_NOT_HELD(Reason.conflict("该人员未担任此角色。", "The person does not hold this role.")),
    ROLE_HELD(Reason.conflict("该人员已担任此角色。", "The person holds this role already.")),
    UNIT_NEEDED(Reason.invalid("此角色范围必须指明单位。", "A role with this scope needs a unit.")),
    PLAN_NEEDED(Reason.invalid("此角色范围必须指明方案。", "A role with this scope needs a plan.")),
    TERM_BACKWARDS(Reason.invalid("任期的截止日期早于起始日期。", "The term ends before it begins.")),
    TERM_OVER(Reason.invalid("任期的截止日期已过。", "The term is over already.")),
    TERM_NOT_FOR_ADMINISTRATORS(Reason.invalid("三员不设任期，请在换人时撤销。",
            "An administrator's role has no term; revoke it when somebody else takes over.")),
    ROLE_OF_NOBODY(Reason.invalid("“系统”不是可以授予人员的角色。", "SYSTEM is no role that a person holds.")),
    EMAIL_MALFORMED(Reason.invalid("电子邮箱写法不对，请写成 name@example.cn 的样子。",
            "This is no mail address; write it as name@example.cn.")),
    EMAIL_UNCHANGED(Reason.conflict("该人员的电子邮箱已是这个地址。", "The person has this address already.")),
    OWN_ROLE(Reason.forbidden("不能为自己授予或撤销角色。", "Nobody grants or revokes their own roles.")),
    OWN_LEAVING(Reason.forbidden("不能为自己办理离岗。", "Nobody records their own leaving.")),
    PERSON_STILL_HERE(Reason.conflict("该人员尚未离岗，请先办理离岗。",
            "This person has not left yet; record the leaving first.")),
    PERSON_ERASED(Reason.conflict("该人员的个人信息已抹除。", "This person's data are erased already.")),
    PERSON_RESTRICTED(Reason.conflict("该人员的个人信息处于限制处理状态，请待期满或先解除限制。",
            "This person's data are restricted; wait for the term to end, or lift the restriction first.")),
    PERSON_NOT_RESTRICTED(Reason.conflict("该人员的个人信息未被限制处理。", "This person's data are not restricted.")),
    RESTRICTION_OVER(Reason.invalid("限制期限须在今天之后。", "A restriction lasts beyond today.")),
    WORK_REMAINS(Reason.conflict("该人员名下还有未办结的措施，请先由整改办办理离岗交接。",
            "The person still owns or leads open measures; the office hands them over first."));

    private final Reason reason;

    PersonRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
