package org.taizhang.api.message;

/** What a message is about. */
public enum MessageKind {

    DEADLINE_NEAR("临期提醒", "Deadline near"),
    OVERDUE("逾期提醒", "Overdue"),
    REVIEW_DUE("评估提醒", "Review due"),
    REPLY_DUE("回复提醒", "Reply due"),
    LOOK_BACK_DUE("回头看提醒", "Look-back due"),
    DELEGATION_ENDS("委托将到期", "Delegation ends"),
    NEXT_STEP_PROPOSED("建议升级督办", "Next step proposed"),
    CLAIM_WAITING("待认领", "To be claimed"),
    ASSIGNED("新的整改措施", "Measure assigned"),
    EVIDENCE_ACCEPTED("佐证材料通过", "Evidence accepted"),
    EVIDENCE_RETURNED("佐证材料退回", "Evidence returned"),
    EXTENSION_WAITING("延期待批", "Extension to decide on"),
    EXTENSION_GRANTED("延期已批准", "Extension granted"),
    EXTENSION_DECLINED("延期未批准", "Extension declined"),
    CLOSURE_WAITING("销号待审核", "Closure step to decide on"),
    CLOSURE_RETURNED("销号申请退回", "Closure returned"),
    ITEM_CLOSED("已销号", "Item closed"),
    ITEM_REOPENED("重新整改", "Item reopened"),
    NOTICE_ISSUED("收到督办", "Notice received"),
    NOTICE_REPLIED("督办已回复", "Notice replied to"),
    REPLY_RETURNED("回复退回", "Reply returned"),
    PLAN_WAITING("方案待批准", "Plan to approve"),
    PLAN_APPROVED("方案已批准", "Plan approved"),
    PLAN_RETURNED("方案退回", "Plan returned");

    private final String zh;
    private final String en;

    MessageKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
