package org.taizhang.api.item;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to an item is refused. */
public enum ItemRefusal implements RefusalCode {

    ITEM_EXISTS(Reason.conflict("该问题已登记。", "This problem is on the ledger already.")),
    ITEM_UNKNOWN(Reason.notFound("台账中没有这个问题。", "There is no such item.")),
    ITEM_WITHDRAWN(Reason.conflict("该问题已撤回，不能再操作。", "This item was withdrawn; nothing more can be done to it.")),
    ITEM_CLOSED(
            Reason.conflict("该问题已销号；如需继续整改，请由督导组重新打开。", "This item is closed; a supervisor has to reopen it first.")),
    ITEM_NOT_CLOSED(Reason.conflict("该问题尚未销号，无需重新打开。", "This item is not closed, so it cannot be reopened.")),
    ITEM_NOT_CLAIMED(Reason.conflict("该问题尚未认领，请先由责任单位认领。", "The responsible unit has to claim this item first.")),
    ITEM_ALREADY_CLAIMED(Reason.conflict("该问题已被认领。", "This item is claimed already.")),
    NO_RESPONSIBLE_UNIT(Reason.conflict("该问题还没有责任单位，请先由整改办确定。",
            "This item has no responsible unit; the office has to name one first.")),
    NOT_IN_FORCE(Reason.conflict("整改方案尚未批准：可以认领和准备，不能办结或销号。",
            "The plan is not approved yet: the item can be claimed and prepared, not completed or closed.")),
    ALREADY_IN_FORCE(Reason.conflict("方案已生效，措施内容和时限只能通过修订方案或延期变更。",
            "The plan is in force: text and deadlines change only by a plan revision or an extension.")),
    NOT_OF_THIS_PLAN(Reason.conflict("该问题不属于此方案。", "This item does not belong to that plan.")),
    CONTENT_CHANGED(Reason.conflict("批准之后内容又有变动，与批准的方案不一致，请修订方案。",
            "The content differs from what was approved; revise the plan.")),
    PROBLEM_TEXT_REQUIRED(Reason.invalid("问题描述不能为空。", "A problem needs a text.")),
    INDIVIDUAL_NEEDS_PERSON(Reason.invalid("个人问题必须指明对象。", "An individual's problem needs the person.")),
    PERSON_WITHOUT_INDIVIDUAL(Reason.invalid("班子问题不能指明个人。", "A team's problem names no person.")),
    MEASURE_UNKNOWN(Reason.notFound("没有这条整改措施。", "There is no such measure.")),
    MEASURE_EXISTS(Reason.conflict("该措施已存在。", "This measure exists already.")),
    MEASURE_TEXT_REQUIRED(Reason.invalid("整改措施不能为空。", "A measure needs a text.")),
    MEASURE_NEEDS_OWNER(Reason.invalid("整改措施至少要有一名责任人。", "A measure needs at least one owner.")),
    MEASURE_NEEDS_UNIT(Reason.invalid("整改措施必须有责任单位。", "A measure needs a responsible unit.")),
    MEASURE_COMPLETED(Reason.conflict("该措施已办结。", "This measure is completed already.")),
    MEASURE_UNASSIGNED(Reason.conflict("该措施还没有责任人，请先明确责任人。", "This measure has no owner yet; name one first.")),
    MEASURE_NOT_SUSTAINED(Reason.conflict("只有长期坚持的措施才需要定期评估。", "Only a measure that is kept up is reviewed.")),
    MEASURE_IS_CONTINUOUS(
            Reason.conflict("长期坚持的措施不办结，以定期评估结果为准。", "A continuous measure is not completed; its reviews decide.")),
    DEADLINE_NEEDS_DATE(Reason.invalid("限期整改必须填写日期。", "This kind of deadline needs a date.")),
    DEADLINE_IN_PAST(Reason.invalid("完成时限不能早于今天。", "The deadline must not lie in the past.")),
    DEADLINE_UNCONFIRMED(Reason.invalid("请明确完成时限。", "The deadline has to be settled.")),
    DEADLINE_ALREADY_SETTLED(
            Reason.conflict("完成时限已明确；变更请申请延期。", "The deadline is settled; ask for an extension to change it.")),
    PERCENT_OUT_OF_RANGE(Reason.invalid("完成率应为 0 到 100。", "The percentage lies between 0 and 100.")),
    DATE_BEFORE_RAISING(Reason.invalid("日期不能早于问题登记日。", "The date must not lie before the problem was raised.")),
    DATE_BEFORE_LAST_FACT(
            Reason.invalid("日期不能早于该措施最近一次记录的日期。", "The date must not lie before the measure's last fact.")),
    EVIDENCE_UNKNOWN(Reason.notFound("没有这份佐证材料。", "There is no such evidence.")),
    EVIDENCE_EXISTS(Reason.conflict("该佐证材料已提交。", "This evidence was submitted already.")),
    EVIDENCE_NEEDS_FILE(Reason.invalid("请至少上传一个文件。", "Evidence needs at least one file.")),
    EVIDENCE_FILE_NOT_STORED(Reason.invalid("文件尚未上传，请先上传文件。", "The file was not uploaded yet; upload it first.")),
    EVIDENCE_ALREADY_DECIDED(Reason.conflict("该佐证材料已审核。", "This evidence was decided already.")),
    EVIDENCE_BY_SUBMITTER(Reason.forbidden("提交佐证材料的人不能审核该材料。", "Who submitted evidence does not decide on it.")),
    CLOSURE_INCOMPLETE(
            Reason.conflict("尚不具备销号条件，请补齐所列事项。", "The item is not ready to be closed; see what is missing.")),
    MEASURE_NOT_DONE(Reason.conflict("措施尚未办结（长期坚持的须最近一次评估为正面）。",
            "The measure is not completed, or its last review was not positive.")),
    NO_ACCEPTED_EVIDENCE(Reason.conflict("措施没有审核通过的佐证材料。", "The measure has no accepted evidence.")),
    NO_MEASURE(Reason.conflict("该问题没有整改措施。", "The item has no measure.")),
    NO_ROOT_CAUSE(Reason.conflict("尚未填写原因剖析。", "The root cause is not written.")),
    NO_SAME_TYPE_CHECK(Reason.conflict("尚未填写举一反三情况。", "The same-type check is not written.")),
    SHORT_CHAIN_NOT_ALLOWED(Reason.conflict("只有全部措施都是立行立改的问题才能走简易程序。",
            "The short chain is only for items whose measures are all immediate.")),
    NO_CLOSURE_REQUESTED(Reason.conflict("没有待审核的销号申请。", "No closure is requested.")),
    NOT_THIS_STEP(Reason.conflict("当前不是这一审核环节。", "Another step of the chain is pending.")),
    STEPS_PENDING(Reason.conflict("审核环节尚未全部通过，不能销号。", "Steps of the chain are still pending.")),
    REVIEW_OUTDATED(Reason.stale("审核之后问题已有变动，请重新查看后再审核。", "The item changed after you reviewed it; review it again.")),
    EVIDENCE_CHANGED(Reason.conflict("佐证材料与申请销号时不一致，请重新申请。",
            "The evidence differs from what was requested to be reviewed; request closure anew.")),
    SAME_PERSON_IN_ROUND(Reason.forbidden("同一轮整改中，申请、部门审核、资料审核、复核必须由不同的人担任。",
            "Requester and each approver are different people over the whole round.")),
    OWN_ITEM(Reason.forbidden("责任人不能审核或销号自己负责的问题。", "Nobody approves or closes an item they own.")),
    EXTENSION_UNKNOWN(Reason.notFound("没有这项延期申请。", "There is no such request for an extension.")),
    EXTENSION_EXISTS(Reason.conflict("该延期申请已提交。", "This extension was requested already.")),
    EXTENSION_PENDING(Reason.conflict("该措施已有待批的延期申请，请等待批复，或先撤回。",
            "An extension of this measure is waiting for a decision; await it, or withdraw it first.")),
    EXTENSION_ALREADY_DECIDED(Reason.conflict("该延期申请已批复、已撤回，或已因措施办结而失效。",
            "This request was decided or withdrawn already, or lapsed when the measure was completed.")),
    EXTENSION_AFTER_EXPIRY(Reason.conflict("时限已过，不能再申请延期；请尽快办结并说明情况。",
            "The deadline has passed: an extension is requested before. Complete the measure and say why it is late.")),
    EXTENSION_NOT_LATER(Reason.invalid("延期后的时限必须晚于现时限。", "The new date must be later than the present deadline.")),
    EXTENSION_DATE_PASSED(Reason.conflict("申请延至的日期已过，批准已无意义；请不予同意，由责任单位尽快办结。",
            "The date asked for has passed; decline the request and have the measure completed.")),
    EXTENSION_NOT_DATED(Reason.conflict("该措施没有固定的完成日期，无需延期。",
            "This measure has no date by which it ends, so there is nothing to extend.")),
    EXTENSIONS_EXHAUSTED(Reason.conflict("该措施的延期次数已用完。", "This measure was extended as often as is allowed.")),
    EXTENSION_BY_REQUESTER(Reason.forbidden("申请延期的人不能审批该申请，请由他人审批。",
            "Who requested an extension does not decide on it; somebody else has to.")),
    EXTENSION_BY_OWNER(Reason.forbidden("责任人不能审批自己负责措施的延期，请由他人审批。",
            "An owner does not decide on an extension of their own measure; somebody else has to.")),
    RAISER_WITHDRAWS(Reason.forbidden("登记问题的人不能撤回该问题，请由整改办其他人员撤回。",
            "Who raised an item does not withdraw it; another of the office has to."));

    private final Reason reason;

    ItemRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
