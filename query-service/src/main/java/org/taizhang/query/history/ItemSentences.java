package org.taizhang.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.query.edge.Names;

/** Says in a sentence what happened to an item. */
final class ItemSentences {

    private ItemSentences() {}

    static Sentence of(ItemEvent event, Names names) {
        return switch (event) {
            case ProblemRaised e ->
                say("登记了问题 %s：“%s”。", "Raised problem %s: \"%s\".", e.number(), e.problem().title());
            case ItemTakenOver e -> say("接收旧账 %s：“%s”，原台账声明状态为“%s”。",
                    "Took over %s: \"%s\", declared \"%s\" by the earlier ledger.", e.number(), e.problem().title(),
                    e.declaration().status());
            case ResponsibleUnitAssigned e -> say("明确责任单位：%s。", "Named the responsible unit: %s.",
                    names.unit(e.responsibleUnit().value()).name());
            case MeasureAssigned e -> assigned(e, names);
            case ProblemAmended e -> new Sentence(
                    "%s问题表述为“%s”，理由：“%s”。".formatted(revised(e.planVersion(), "变更", "按方案第 %d 版修订"),
                            e.amendment().text(), e.reason()),
                    "%s the problem to read \"%s\": \"%s\".".formatted(
                            revised(e.planVersion(), "Amended", "By version %d of the plan, amended"),
                            e.amendment().text(), e.reason()));
            case MeasureAmended e -> new Sentence(
                    "%s整改措施为“%s”，完成时限：%s，理由：“%s”。".formatted(revised(e.planVersion(), "变更", "按方案第 %d 版修订"),
                            e.text(), due(e.deadline(), false), e.reason()),
                    "%s a measure to \"%s\", due %s: \"%s\".".formatted(
                            revised(e.planVersion(), "Amended", "By version %d of the plan, amended"), e.text(),
                            due(e.deadline(), true), e.reason()));
            case MeasureDropped e -> new Sentence(
                    "%s一条整改措施，理由：“%s”。".formatted(revised(e.planVersion(), "取消了", "按方案第 %d 版取消"), e.reason()),
                    "%s a measure: \"%s\".".formatted(
                            revised(e.planVersion(), "Dropped", "By version %d of the plan, dropped"), e.reason()));
            case DeadlineSettled e -> settled(e);
            case MeasureFellOverdue e -> say("一条整改措施逾期：时限 %s 已过，尚未完成。",
                    "A measure fell overdue: its deadline %s passed with the measure open.", e.due());
            case ItemClaimed e -> say("%s认领了该问题。", "%s claimed the item.", names.unit(e.unit().value()).name());
            case ItemPutInForce e -> say("所属方案第 %d 版获批，该问题生效。",
                    "Put in force by version %d of its plan.", e.planVersion());
            case MeasureReassigned e -> reassigned(e, names);
            case RootCauseRecorded e -> say("填写了原因剖析：“%s”。", "Recorded the root cause: \"%s\".", e.text());
            case SameTypeCheckRecorded e -> new Sentence(
                    "举一反三：%s，“%s”。".formatted(e.found() ? "发现同类问题" : "未发现同类问题", e.findings()),
                    "Looked for similar problems: %s, \"%s\".".formatted(e.found() ? "some found" : "none found",
                            e.findings()));
            case ProgressReported e -> say("报告进展 %d%%（%s）：“%s”。", "Reported %d%% progress as of %s: \"%s\".",
                    e.percent(), e.occurredOn(), e.narrative());
            case MeasureReviewed e -> new Sentence(
                    "定期评估为%s：“%s”，下次评估 %s。".formatted(e.positive() ? "正面" : "负面", e.findings(), e.nextReview()),
                    "Reviewed as %s: \"%s\"; next review on %s.".formatted(e.positive() ? "positive" : "negative",
                            e.findings(), e.nextReview()));
            case EvidenceSubmitted e -> say("提交了佐证材料（%s），说明成效：“%s”。",
                    "Submitted evidence (%s) showing: \"%s\".",
                    e.files().stream().map(EvidenceFile::name).collect(Collectors.joining("、")), e.effect());
            case EvidenceAccepted _ -> say("审核通过了佐证材料。", "Accepted the evidence.");
            case EvidenceReturned e -> say("退回了佐证材料，理由：“%s”。", "Returned the evidence: \"%s\".", e.reason());
            case MeasureCompleted e -> say("办结了整改措施（%s）：“%s”。", "Completed a measure on %s: \"%s\".",
                    e.completedOn(), e.summary());
            case ClosureRequested e -> new Sentence(
                    "第 %d 轮申请销号%s：“%s”。".formatted(e.round(), e.shortChain() ? "（简易程序）" : "", e.text()),
                    "Requested closure in round %d%s: \"%s\".".formatted(e.round(),
                            e.shortChain() ? " by the short chain" : "", e.text()));
            case ClosureStepApproved e -> new Sentence(
                    "%s通过（第 %d 步，共 %d 步）。".formatted(e.step().zh(), e.position(), e.of()),
                    "%s approved (step %d of %d).".formatted(e.step().en(), e.position(), e.of()));
            case ClosureReturned e -> say("退回了销号申请，理由：“%s”。", "Returned the request to close: \"%s\".",
                    e.reason());
            case ItemClosed e -> say("第 %d 轮整改销号，回头看应于 %s 进行。", "Closed in round %d; look-back due on %s.",
                    e.round(), e.lookBackDue());
            case ItemReopened e -> reopened(e);
            case EstablishedRuleLinked e -> new Sentence("建章立制（%s）：《%s》。".formatted(e.kind().zh(), e.name()),
                    "A rule came out of it (%s): \"%s\".".formatted(e.kind().en(), e.name()));
            case RuleDemandMet e -> new Sentence(
                    "来源为%s的问题须建章立制，已登记 %d 项制度。".formatted(e.source().zh(), e.rules().size()),
                    "Its source (%s) demands an established rule; %d recorded.".formatted(e.source().en(),
                            e.rules().size()));
            case ItemWithdrawn e -> say("撤回了该问题，理由：“%s”。", "Withdrew the item: \"%s\".", e.reason());
            case EvidenceWithdrawn e -> new Sentence(
                    "撤回了%s佐证材料，理由：“%s”。".formatted(e.accepted() ? "已通过的" : "", e.reason()),
                    "Withdrew %sevidence: \"%s\".".formatted(e.accepted() ? "accepted " : "", e.reason()));
            case MeasureBasicallyCompleted e -> say("报告措施基本完成（%s）：“%s”，尚余：“%s”。",
                    "Reported a measure as basically completed on %s: \"%s\"; left to do: \"%s\".", e.occurredOn(),
                    e.summary(), e.remaining());
            case TakenOverClosureAccepted e -> say("认可原台账声明的销号（声明日期 %s）：“%s”，回头看应于 %s 进行。",
                    "Accepted the closing that the earlier ledger declares for %s: \"%s\"; look-back due on %s.",
                    e.declaredClosedOn(), e.text(), e.lookBackDue());
            case ItemMerged e -> say("合并到问题 %s，理由：“%s”。", "Merged into item %s: \"%s\".", e.intoNumber(),
                    e.reason());
            case RepeatedProblemLinked e -> say("认定为问题 %s 的屡改屡犯，理由：“%s”。",
                    "Found to be item %s come back: \"%s\".", e.earlierNumber(), e.reason());
            case ExtensionRequested e -> say("申请第 %d 次延期，由 %s 延至 %s，理由：“%s”，进展：“%s”。",
                    "Requested extension %d, from %s to %s: \"%s\"; progress so far: \"%s\".", e.number(), e.from(),
                    e.to(), e.reason(), e.progress());
            case ExtensionGranted e -> say("批准第 %d 次延期（至多 %d 次），时限由 %s 延至 %s，原时限 %s。",
                    "Granted extension %d of at most %d, from %s to %s; the original deadline is %s.", e.number(),
                    e.atMost(), e.from(), e.to(), e.original());
            case ExtensionDeclined e -> say("不同意延期，理由：“%s”。", "Declined the extension: \"%s\".", e.reason());
            case ExtensionWithdrawn e -> say("撤回了延期申请，理由：“%s”。", "Withdrew the request for an extension: \"%s\".",
                    e.reason());
        };
    }

    private static Sentence assigned(MeasureAssigned e, Names names) {
        Assignment given = e.measure().assignment();
        return new Sentence(
                "下达整改措施“%s”，责任人：%s，完成时限：%s。".formatted(e.measure().title(),
                        owners(given, names, "未明确", "、"), due(e.measure().deadline(), false)),
                "Assigned the measure \"%s\" to %s, due %s.".formatted(e.measure().title(),
                        owners(given, names, "nobody yet", ", "), due(e.measure().deadline(), true)));
    }

    /** Naming the first owners needs no reason. */
    private static Sentence reassigned(MeasureReassigned e, Names names) {
        boolean why = !e.reason().isBlank();
        return new Sentence(
                "调整了措施责任，责任人：%s%s。".formatted(owners(e.assignment(), names, "未明确", "、"),
                        why ? "，理由：“" + e.reason() + "”" : ""),
                "Reassigned a measure to %s%s.".formatted(owners(e.assignment(), names, "nobody yet", ", "),
                        why ? ": \"" + e.reason() + "\"" : ""));
    }

    private static Sentence settled(DeadlineSettled e) {
        return new Sentence("明确完成时限：%s。".formatted(due(e.deadline(), false)),
                "Settled the deadline: %s.".formatted(due(e.deadline(), true)));
    }

    private static String revised(@Nullable Integer version, String directly, String byPlan) {
        return version == null ? directly : byPlan.formatted(version);
    }

    private static Sentence reopened(ItemReopened e) {
        boolean relapsed = e.kind() == ReopenKind.RELAPSED;
        return new Sentence("%s，开始第 %d 轮整改，理由：“%s”。".formatted(relapsed ? "问题反弹" : "撤销销号", e.round(), e.reason()),
                "%s; round %d begins: \"%s\".".formatted(relapsed ? "Relapsed" : "Closed in error", e.round(),
                        e.reason()));
    }

    private static String owners(Assignment given, Names names, String nobody, String separator) {
        return given.unassigned()
                ? nobody
                : given.owners().stream().map(owner -> names.person(owner.value()).name())
                        .collect(Collectors.joining(separator));
    }

    private static String due(Deadline deadline, boolean english) {
        return switch (deadline.kind()) {
            case IMMEDIATE -> english ? "immediately" : "立行立改";
            case BY_DATE -> date(deadline.date(), english);
            case CONTINUOUS -> english ? "continuously" : "长期坚持";
            case BY_DATE_THEN_SUSTAIN ->
                date(deadline.date(), english) + (english ? " and kept up from then on" : "，并长期坚持");
            case UNCONFIRMED -> english ? "not settled yet" : "待明确";
        };
    }

    private static String date(@Nullable LocalDate date, boolean english) {
        return date == null ? english ? "an unknown day" : "日期不详" : date.toString();
    }

    private static Sentence say(String zh, String en, Object... parts) {
        return new Sentence(zh.formatted(parts), en.formatted(parts));
    }

    /** Whose names the sentence needs. */
    static void want(ItemEvent event, Names.Wanted wanted) {
        switch (event) {
            case ResponsibleUnitAssigned e -> wanted.unit(e.responsibleUnit().value());
            case ItemClaimed e -> wanted.unit(e.unit().value());
            case MeasureAssigned e -> wanted.persons(ids(e.measure().assignment()));
            case MeasureReassigned e -> wanted.persons(ids(e.assignment()));
            default -> {
            }
        }
    }

    private static List<String> ids(Assignment given) {
        return given.owners().stream().map(owner -> owner.value()).toList();
    }
}
