package org.taizhang.api.plan;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a plan is refused. */
public enum PlanRefusal implements RefusalCode {

    PLAN_EXISTS(Reason.conflict("该方案已存在。", "This plan exists already.")),
    PLAN_UNKNOWN(Reason.notFound("没有这个整改方案。", "There is no such plan.")),
    PLAN_TITLE_REQUIRED(Reason.invalid("方案名称不能为空。", "A plan needs a title.")),
    PLAN_NOT_DRAFT(Reason.conflict("方案已提交，不能再作此修改。", "The plan is no longer a draft.")),
    PLAN_NOT_SUBMITTED(
            Reason.conflict("方案尚未提交，不能批准或退回。", "The plan is not submitted, so it is neither approved nor returned.")),
    PLAN_NOT_IN_FORCE(Reason.conflict("方案尚未生效。", "The plan is not in force.")),
    PLAN_EMPTY(Reason.conflict("方案没有任何问题条目，不能提交。", "The plan covers no item, so it cannot be submitted.")),
    PLAN_UNSETTLED(Reason.conflict("方案尚有未明确的事项，请补齐所列内容后再提交。",
            "The plan is not settled; complete what is listed, then submit it.")),
    PLAN_ITEMS_CHANGED(Reason.conflict("提交之后条目又有变动，请退回后重新提交。",
            "Items changed after the plan was submitted; return it and submit it anew.")),
    PLAN_APPROVED_BY_SUBMITTER(Reason.forbidden("提交方案的人不能批准该方案。", "Who submitted a plan does not approve it.")),
    PLAN_HAS_OPEN_ITEMS(Reason.conflict("方案尚有未销号的问题，不能办结。", "Items of the plan are still open."));

    private final Reason reason;

    PlanRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
