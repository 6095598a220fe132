package org.taizhang.api.task;

import java.util.List;
import java.util.Set;

import org.taizhang.api.Command;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.AssignMeasure;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.ReturnClosure;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.ReviewMeasure;
import org.taizhang.api.item.SettleDeadline;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.ReplyToNotice;
import org.taizhang.api.notice.ReturnReply;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.rule.EstablishRule;

/** What is to be done, and the commands that do it: the first one, or otherwise one of the others. */
public enum TaskKind {

    CLAIM_ITEM("认领问题", "Claim the item", Turn.OTHERS_WAIT, Set.of(Role.UNIT_HEAD), ClaimItem.class),
    ASSIGN_UNIT("指定责任单位", "Name the responsible unit", Turn.OTHERS_WAIT, Set.of(Role.OFFICE),
            AssignResponsibleUnit.class),
    SETTLE_DEADLINE("确认完成时限", "Settle the deadline", Turn.OTHERS_WAIT, Set.of(Role.OFFICE), SettleDeadline.class),
    ASSIGN_MEASURE("制定整改措施", "Assign a measure", Turn.OTHERS_WAIT, Set.of(Role.UNIT_HEAD), AssignMeasure.class),
    NAME_OWNERS("明确责任人", "Name the owners of the measure", Turn.OTHERS_WAIT, Set.of(Role.UNIT_HEAD, Role.OFFICE),
            ReassignMeasure.class),
    MEASURE_OVERDUE("措施已逾期", "The measure is overdue", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD),
            SubmitEvidence.class, ReportProgress.class,
            CompleteMeasure.class),
    MEASURE_DUE_SOON("措施临近到期", "The measure is due soon", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD),
            SubmitEvidence.class, ReportProgress.class,
            RequestExtension.class),
    /** Time is left. */
    MEASURE_OPEN("措施推进中", "The measure is open", Turn.LAST, Set.of(Role.OWNER, Role.UNIT_HEAD), ReportProgress.class,
            SubmitEvidence.class),
    HAND_IN_AGAIN("佐证被退回，重新提交", "Evidence was returned: hand it in again", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD),
            SubmitEvidence.class),
    /** Completed, and nothing shows it. */
    EVIDENCE_MISSING("已完成措施补交佐证", "Hand in evidence of what was completed", Turn.OWN,
            Set.of(Role.OWNER, Role.UNIT_HEAD), SubmitEvidence.class),
    COMPLETE_MEASURE("佐证已通过，办结措施", "Evidence is accepted: complete the measure", Turn.OWN,
            Set.of(Role.OWNER, Role.UNIT_HEAD), CompleteMeasure.class),
    RECORD_ROOT_CAUSE("填写原因剖析", "Write the root cause", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD),
            RecordRootCause.class),
    RECORD_SAME_TYPE_CHECK("举一反三自查", "Look for similar problems", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD),
            RecordSameTypeCheck.class),
    ESTABLISH_RULE("建章立制", "Establish the rule", Turn.OWN, Set.of(Role.UNIT_HEAD), EstablishRule.class),
    REQUEST_CLOSURE("申请销号", "Ask for closing", Turn.OWN, Set.of(Role.OWNER, Role.UNIT_HEAD), RequestClosure.class),
    DECIDE_EVIDENCE("审核佐证材料", "Decide on evidence", Turn.OTHERS_WAIT, Set.of(Role.OFFICE, Role.SUPERVISOR),
            AcceptEvidence.class, ReturnEvidence.class),
    REVIEW_MEASURE("评估长期坚持措施", "Review a continuous measure", Turn.OWN, Set.of(Role.OFFICE, Role.SUPERVISOR),
            ReviewMeasure.class),
    DECIDE_EXTENSION("审批延期", "Decide on an extension", Turn.OTHERS_WAIT, Set.of(Role.LEAD_LEADER, Role.PRINCIPAL),
            GrantExtension.class,
            DeclineExtension.class),
    APPROVE_STEP("审核销号申请", "Approve a step of closing", Turn.OTHERS_WAIT,
            Set.of(Role.UNIT_HEAD, Role.OFFICE, Role.SUPERVISOR), ApproveClosureStep.class,
            ReturnClosure.class),
    CLOSE_ITEM("销号", "Close the item", Turn.OTHERS_WAIT, Set.of(Role.SUPERVISOR), CloseItem.class, ReturnClosure.class),
    ACCEPT_DECLARED_CLOSING("认可旧账销号声明", "Accept a declared closing", Turn.OWN, Set.of(Role.SUPERVISOR),
            AcceptTakenOverClosure.class),
    LOOK_BACK("回头看", "Look back on a closed item", Turn.OWN, Set.of(Role.SUPERVISOR), RecordLookBack.class),
    REPLY_TO_NOTICE("回复督办", "Reply to a notice", Turn.OTHERS_WAIT, Set.of(Role.UNIT_HEAD, Role.OWNER),
            ReplyToNotice.class),
    DECIDE_REPLY("审核督办回复", "Decide on a reply", Turn.OTHERS_WAIT, Set.of(Role.OFFICE, Role.SUPERVISOR),
            AcceptReply.class, ReturnReply.class),
    TAKE_NEXT_STEP("督办升级", "Take the next step of the ladder", Turn.OWN, Set.of(Role.OFFICE, Role.SUPERVISOR),
            IssueNotice.class, DismissProposal.class),
    /** Overdue beyond the last reminder, and nobody was told in writing. */
    ISSUE_NOTICE("长期逾期，发出督办", "Long overdue: issue a notice", Turn.OWN, Set.of(Role.OFFICE, Role.SUPERVISOR),
            IssueNotice.class),
    APPROVE_PLAN("审批整改方案", "Approve the plan", Turn.OTHERS_WAIT, Set.of(Role.PRINCIPAL), ApprovePlan.class,
            ReturnPlan.class),
    SUBMIT_PLAN("提交整改方案", "Submit the plan", Turn.OWN, Set.of(Role.OFFICE), SubmitPlan.class),
    RESUBMIT_PLAN("方案被退回，修改后再提交", "The plan was returned: submit it again", Turn.OTHERS_WAIT, Set.of(Role.OFFICE),
            SubmitPlan.class),
    CONCLUDE_PLAN("办结整改方案", "Conclude the plan", Turn.OWN, Set.of(Role.PRINCIPAL), ConcludePlan.class),
    DECIDE_REDACTION("审批抹除申请", "Decide on a redaction", Turn.OTHERS_WAIT, Set.of(Role.PRINCIPAL),
            ApproveRedaction.class, DeclineRedaction.class);

    /** Whom it keeps waiting. */
    private enum Turn {
        OTHERS_WAIT,
        OWN,
        LAST
    }

    private final String zh;
    private final String en;
    private final Turn turn;
    private final Set<Role> roles;
    private final List<Class<? extends Command>> commands;

    @SafeVarargs
    TaskKind(String zh, String en, Turn turn, Set<Role> roles, Class<? extends Command>... commands) {
        this.zh = zh;
        this.en = en;
        this.turn = turn;
        this.roles = roles;
        this.commands = List.of(commands);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Others can do nothing until it is done. */
    public boolean othersWait() {
        return turn == Turn.OTHERS_WAIT;
    }

    /** It comes after everything else. */
    public boolean last() {
        return turn == Turn.LAST;
    }

    /** On which it may rest. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whoever does another one's work does this too: it decides on nothing. */
    public boolean delegable() {
        return switch (this) {
            case MEASURE_OVERDUE, MEASURE_DUE_SOON, MEASURE_OPEN, HAND_IN_AGAIN, EVIDENCE_MISSING, COMPLETE_MEASURE,
                    REQUEST_CLOSURE ->
                true;
            default -> false;
        };
    }

    /** The one that does it first. */
    public List<Class<? extends Command>> commands() {
        return commands;
    }
}
