package org.taizhang.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.Marker;
import org.taizhang.api.accountability.MarkerId;
import org.taizhang.api.accountability.MarkerKind;
import org.taizhang.api.authority.Role;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverId;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.imports.FailedRow;
import org.taizhang.api.imports.ImportCompleted;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.MailPreferencesChosen;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionId;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.inspection.InspectionResult;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingChanged;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.api.reminder.Remind;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewId;
import org.taizhang.api.view.ViewSaved;

/** A history with something of everything in it that projections keep rows of. */
public final class RichHistory {

    private static final LocalDate DAY = Story.RAISED;
    private static final ItemId OPEN = new ItemId("i-open");
    private static final MeasureId LATE = new MeasureId("m-late");
    private static final MeasureId KEPT = new MeasureId("m-kept");
    private static final PlanId PLAN = new PlanId("plan-1");

    private final Story story;

    private RichHistory(Story story) {
        this.story = story;
    }

    /** Tells all of it. */
    public static void tell(Story story) {
        story.people();
        RichHistory history = new RichHistory(story);
        history.items();
        history.ends();
        history.acts();
        history.plan();
        history.imports();
        history.work();
        history.messages();
        history.organisation();
        history.redactions();
    }

    private void items() {
        story.closedItem("i-closed", "ZG-2026-0001");
        story.closedItem("i-again", "ZG-2026-0002");
        story.tell("supervisor", new ItemReopened(new ItemId("i-again"), ReopenKind.RELAPSED, "反弹", 2,
                List.of(new MeasureId("i-again-m1"))));
        story.tell("office", Story.raised("i-open", "ZG-2026-0003", Story.FINANCE));
        story.tell("office", Story.measure("i-open", "m-late", Deadline.byDate(DAY.plusDays(10)), "owner"));
        story.tell("office", Story.measure("i-open", "m-kept",
                new Deadline(DeadlineKind.BY_DATE_THEN_SUSTAIN, DAY.plusDays(60), null, null), "owner"));
        story.tell("unithead", new ItemClaimed(OPEN, Story.FINANCE, DAY, 15, Map.of()));
        // Every light goes by the new rule, those of measures that were lit before as well.
        setting(Setting.YELLOW_DAYS, "10", "5");
        requested("x-declined");
        story.tell("leader", new ExtensionDeclined(OPEN, LATE, new ExtensionId("x-declined"), "理由不充分"));
        requested("x-granted");
        story.tell("leader", new ExtensionGranted(OPEN, LATE, new ExtensionId("x-granted"), DAY.plusDays(10),
                DAY.plusDays(10), DAY.plusDays(50), 1, 2, "同意"));
        requested("x-pending");
        story.tell("owner", new ProgressReported(OPEN, LATE, "已启动", 30, DAY.plusDays(4)));
        story.tell("owner", new MeasureCompleted(OPEN, KEPT, "办结", DAY.plusDays(5)));
        story.tell("office", new MeasureReviewed(OPEN, KEPT, true, "抽查", DAY.plusDays(9), ReviewCycle.QUARTER,
                DAY.plusDays(99)));
    }

    private void requested(String id) {
        story.tell("owner", new ExtensionRequested(OPEN, LATE, new ExtensionId(id), DAY.plusDays(10), DAY.plusDays(50),
                "流标", "过半", 1, 2));
    }

    private void setting(Setting setting, String before, String value) {
        story.tell("office", new SettingChanged(setting, null, List.of(before), List.of(value), "调整。"));
    }

    private void ends() {
        story.tell("office", new RepeatedProblemLinked(OPEN, new ItemId("i-closed"), "ZG-2026-0001", "再次发生"));
        story.tell("office", Story.raised("i-twin", "ZG-2026-0004", Story.FINANCE));
        story.tell("office", Story.measure("i-twin", "m-twin", Deadline.byDate(DAY.plusDays(1)), "owner"));
        story.tell("office", new ItemMerged(new ItemId("i-twin"), OPEN, "ZG-2026-0003", 9, "同一问题"));
        ItemId old = new ItemId("i-old");
        story.tell("office", new ItemTakenOver(old, "ZG-2026-0005", Place.OUTSIDE_PLANS, Story.problem("旧账"),
                Story.FINANCE, DAY, true, new Declaration("已完成", DAY.minusDays(200), List.of("档案盒 3"), "第5行")));
        story.tell("office", Story.measure("i-old", "m-old", Deadline.byDate(DAY.plusDays(1)), "owner"));
        story.tell("supervisor", new TakenOverClosureAccepted(old, DAY.plusDays(3), DAY.minusDays(200), "已核对", 90,
                DAY.plusDays(93)));
    }

    private void acts() {
        NoticeId notice = new NoticeId("n-1");
        story.tell("supervisor", new NoticeIssued(notice, "TX-2026-0001", NoticeType.REMINDER, Story.FINANCE,
                List.of(OPEN), "请抓紧整改", DAY, DAY.plusDays(10), 10, null));
        story.tell("unithead", new NoticeReplied(notice, "已落实", DAY.plusDays(2)));
        story.tell("office", new ReplyReturned(notice, "不具体", DAY.plusDays(12), 10));
        Inspection inspection = new Inspection(DAY, "门口", List.of(Story.person("supervisor")),
                List.of(new InspectionFinding(OPEN, InspectionResult.HOLDS, "无异常", List.of())), "结论");
        story.tell("supervisor", new InspectionRecorded(new InspectionId("c-1"), inspection));
        story.tell("supervisor", new InspectionAmended(new InspectionId("c-1"), inspection, "地点有误"));
        LookBackFinding holds = new LookBackFinding(new ItemId("i-closed"), LookBackResult.HOLDS, "仍在执行", List.of());
        story.tell("supervisor", new LookBackRecorded(new LookBackId("l-1"), DAY.plusDays(100),
                List.of(Story.person("auditor")), List.of(new ReviewedItem(holds, 1, DAY.plusDays(20)))));
        Rule rule = new Rule(RuleKind.REVISED, "学习制度", "某局发〔2026〕3号", Story.FINANCE, DAY,
                new EvidenceFile(Story.HASH, "制度.pdf", "application/pdf", 9), new Predecessor(null, "旧学习制度"));
        story.tell("unithead", new RuleEstablished(new RuleId("r-1"), rule, List.of(OPEN)));
        story.tell("unithead", new EstablishedRuleLinked(OPEN, new RuleId("r-1"), RuleKind.REVISED, "学习制度"));
        story.tell("supervisor", new AccountabilityMarkerRecorded(new MarkerId("k-1"), new Marker(
                MarkerKind.INTERVIEW, "市纪委", DAY, "某纪〔2026〕5号", Story.person("owner")), List.of(OPEN)));
    }

    private void plan() {
        ItemId item = new ItemId("i-planned");
        story.tell("office", new PlanDrafted(PLAN, "整改方案", Story.HASH, List.of(new PlanSection("三", "整改措施"))));
        story.tell("office", new ItemCovered(PLAN, item));
        story.tell("office", new ProblemRaised(item, "ZG-2026-0006", new Place(PLAN, null, null, null),
                Story.problem("方案内问题"), Story.FINANCE, DAY, false));
        story.tell("office", Story.measure("i-planned", "p-1", Deadline.byDate(DAY.plusDays(40)), "owner", "owner2"));
        List<FrozenItem> frozen = List.of(new FrozenItem(item, 1, Story.HASH));
        story.tell("office", new PlanSubmitted(PLAN, 1, frozen));
        story.tell("principal", new PlanApproved(PLAN, 1, frozen, "同意"));
        story.tell("principal", new ItemPutInForce(item, PLAN, 1, Story.HASH));
        ItemRevision change = new ItemRevision(item, null, List.of(new MeasureAmendment(new MeasureId("p-1"), "修订措施。",
                "修订措施。", Deadline.byDate(DAY.plusDays(50)))), List.of(), List.of(), false);
        story.tell("office", new RevisionProposed(PLAN, 1, List.of(change), "难以落实"));
        story.tell("office", new PlanSubmitted(PLAN, 2, frozen));
        story.tell("principal", new RevisionApproved(PLAN, 2, frozen, List.of(change), List.of(), "难以落实", "同意修订"));
        story.tell("principal", new MeasureAmended(item, new MeasureId("p-1"), "修订措施。", "修订措施。",
                Deadline.byDate(DAY.plusDays(50)), 2, "难以落实"));
        story.tell("office", new RevisionProposed(PLAN, 2, List.of(change), "再次修订"));
    }

    private void imports() {
        ImportId done = new ImportId("import-1");
        ImportRow row = new ImportRow(new ItemId("i-r"), "三-(一)", "整改措施", Story.problem("导入"), null, List.of(), null);
        story.tell("office", new ImportConfirmed(done, Story.HASH, PLAN, "整改方案", List.of(), List.of(row)));
        story.tell("office", new ImportCompleted(done, 1, List.of(new FailedRow("三-(二)", "TEXT_REQUIRED"))));
    }

    private void work() {
        WorkItem first = new WorkItem(OPEN, LATE);
        HandOverId handOver = new HandOverId("h-1");
        story.tell("office", new HandOverStarted(handOver, Story.person("owner"), Story.person("owner2"),
                List.of(first, new WorkItem(OPEN, KEPT)), "调离。"));
        story.tell("office", new MeasureHandedOver(handOver, first));
        story.tell("office", new MeasureNotHandedOver(handOver, new WorkItem(OPEN, KEPT), "MEASURE_COMPLETED"));
        story.tell("office", new HandOverCompleted(handOver, 1, 1));
        BulkTarget target = new BulkTarget(OPEN, null, null, 2);
        story.tell("office", new BulkStarted(new BulkId("b-1"), new BulkAct.Remind(null), "催办。", List.of(target)));
        story.tell("office", new BulkOutcomesRecorded(new BulkId("b-1"), 0,
                List.of(new BulkOutcome(target, Result.SKIPPED, "BULK_NEEDS_MEASURES"))));
    }

    private void messages() {
        story.tell("system",
                new MessageSent(new MessageId("g-1"), MessageKind.OVERDUE, About.measure(OPEN, LATE), DAY, 7,
                        null, List.of(Story.person("owner"), Story.person("unithead"))));
        story.tell("owner", new MessagesMarked(Story.person("owner"), Mark.READ, List.of(new MessageId("g-1"))));
        story.tell("office", new WordingChanged(MessageKind.OVERDUE, MessageKind.OVERDUE.wording(),
                new Wording("逾期了", "It is overdue")));
    }

    private void organisation() {
        story.tell("owner", new ViewSaved(new ViewId("v-1"), Story.person("owner"),
                new ViewContent("逾期的", "overdue=true", List.of("number")), Story.FINANCE));
        story.tell("owner", new ViewSaved(new ViewId("v-2"), Story.person("owner"),
                new ViewContent("不要的", "", List.of()), null));
        story.tell("owner", new ViewDeleted(new ViewId("v-2")));
        story.tell("owner", new MailPreferencesChosen(Story.person("owner"), MailPreferences.USUAL));
        story.tell("office",
                new WorkDelegated(new DelegationId("d-1"), Story.person("owner"), Story.person("owner2"), DAY,
                        DAY.plusDays(9), 90, "出差。"));
        story.tell("office", new DelegationRevoked(new DelegationId("d-1"), "提前回岗。"));
        story.tell("sysadmin", new PersonRenamed(Story.person("owner2"), "郑新名", "改名"));
        story.person("short", "何短期", Story.OFFICE, Role.OWNER, null);
        story.tell("sysadmin", new RoleRevoked(Story.person("short"), Role.OWNER, null, "撤销"));
        story.person("gone", "许离开", Story.OFFICE, Role.OWNER, null);
        story.tell("sysadmin", new PersonLeft(Story.person("gone"), DAY, "退休"));
        story.tell("sysadmin", new UnitMoved(Story.OFFICE, Story.ROOT, Story.FINANCE, "调整"));
        setting(Setting.YELLOW_LAG, "20", "15");
    }

    private void redactions() {
        RedactionId id = new RedactionId("r-1");
        List<RedactedText> texts = List.of(new RedactedText("i-closed", 0, "/problem/text", "0011223344556677.1"));
        story.tell("office", new RedactionProposed(id, texts, List.of("ab".repeat(32)), "与问题无关。"));
        story.tell("principal", new RedactionApproved(id, texts, List.of("ab".repeat(32))));
        story.tell("system", new RedactionCarriedOut(id, List.of("i-closed"), List.of("ab".repeat(32))));
    }
}
