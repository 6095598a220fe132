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
    PLAN_APPROVED_BY_REVISER(Reason.forbidden("参与修订方案的人不能批准该修订。", "Who revised a plan does not approve the revision.")),
    PLAN_CONCLUDED_BY_SUBMITTER(
            Reason.forbidden("提交方案的人不能办结该方案。", "Who submitted the plan's version does not conclude the plan.")),
    PLAN_CONCLUDED(Reason.conflict("方案已办结，不能再作任何变更；后续问题请另行登记或起草新方案。",
            "The plan is concluded and changes no more; raise what follows anew, or draft another plan.")),
    PLAN_UNDER_REVISION(Reason.conflict("方案正在修订，请先完成或放弃修订。",
            "A revision of the plan is under way; finish it or abandon it first.")),
    PLAN_NOT_UNDER_REVISION(Reason.conflict("没有可放弃的修订；已提交的修订请先由第一责任人退回。",
            "No revision can be abandoned; one that is submitted has to be returned first.")),
    PLAN_NOTHING_REVISED(Reason.conflict("修订没有任何改动，不能提交。", "The revision changes nothing, so it cannot be submitted.")),
    PLAN_CHANGES_MISFIT(Reason.conflict("所列变更与条目现状不符，请逐条核对后再提出。",
            "These changes do not fit the items as they stand; see what is listed.")),
    PLAN_ITEM_NOT_IN_FORCE(Reason.conflict("该问题不在生效的方案版本中；新纳入的问题请直接变更。",
            "The version in force does not cover this item; one that is new is amended directly.")),
    ITEM_REVISED_TWICE(Reason.invalid("同一问题的变更请合并填写。", "State the changes of one item once.")),
    ITEM_REMOVED_AND_REVISED(
            Reason.invalid("移出方案的问题不能同时变更内容。", "An item that leaves the plan is not changed as well.")),
    MEASURE_REVISED_TWICE(Reason.invalid("同一措施不能重复变更，也不能既变更又取消。", "A measure is amended or dropped, and once.")),
    PLAN_VERSION_UNKNOWN(Reason.notFound("没有这个方案版本。", "The plan has no such version.")),
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
