package org.taizhang.api.notice;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a notice is refused. */
public enum NoticeRefusal implements RefusalCode {

    NOTICE_EXISTS(Reason.conflict("该通知已发出。",
            "This notice was issued already.")),
    NOTICE_UNKNOWN(Reason.notFound("没有这份通知。",
            "There is no such notice.")),
    NOTICE_FOLLOWS_UNKNOWN(Reason.invalid("所接续的通知不存在，请核对。",
            "The notice that this one follows is not known; check it.")),
    NOTICE_TYPE_NOT_HIGHER(Reason.invalid("接续的通知必须是更高一级（提醒、交办函、督办单），且发给同一单位。",
            "What follows a notice is a higher step of the ladder, to the same unit.")),
    NOTICE_FOLLOWS_CLOSED(Reason.conflict("所接续的通知已办结、已撤回、已回复或已有后续通知，不能再接续。",
            "The notice to be followed is answered, withdrawn, replied to or followed already.")),
    REPLY_BY_IN_PAST(Reason.invalid("回复期限不能早于今天，请另选日期。",
            "The day to reply by lies in the past; choose another.")),
    REPLY_BY_TOO_FAR(Reason.invalid("回复期限不能超过一年，请另选日期。",
            "The day to reply by lies more than a year ahead; choose another.")),
    NOTICE_NOT_AWAITING(Reason.conflict("该通知目前不需要回复。",
            "This notice awaits no reply at present.")),
    NOTICE_NOT_REPLIED(Reason.conflict("该通知没有待审的回复。",
            "This notice has no reply to be decided on.")),
    REPLY_BY_REPLIER(Reason.forbidden("回复通知的人不能审核该回复，请由他人审核。",
            "Who replied does not decide on the reply; someone else has to.")),
    NOTICE_NOT_OVERDUE(Reason.conflict("该通知尚未超过回复期限，不能提出升级。",
            "The reply is not overdue, so no next step is proposed.")),
    LADDER_ENDS(Reason.conflict("督办单之上没有更高一级的通知；是否问责由有权机关决定。",
            "There is no notice above a supervision order; what follows is for a competent organisation to decide.")),
    PROPOSAL_ALREADY_DISMISSED(Reason.conflict("该升级建议已被否决；退回回复或到新的期限后才会再次提出。",
            "This next step was dismissed; it is proposed again only after another day to reply by has passed.")),
    NO_PROPOSAL(Reason.conflict("没有待决定的升级建议。",
            "There is no proposal to decide on.")),
    NOTICE_ALREADY_FOLLOWED(Reason.conflict("已发出后续通知。",
            "A further notice was issued already.")),
    NOTICE_CLOSED(Reason.conflict("该通知已办结或已撤回，不能再操作。",
            "This notice is answered or withdrawn; nothing more can be done to it."));

    private final Reason reason;

    NoticeRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
