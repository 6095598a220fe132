package org.taizhang.command.item;

import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.id;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.AssignMeasure;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStanding;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MergeInto;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.ReportBasicallyCompleted;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.ReturnClosure;
import org.taizhang.api.item.ReviewMeasure;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.item.TakeOverItem;
import org.taizhang.api.item.WithdrawEvidence;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** Commands to one item as the tests need them: what a test does not care about is filled in. */
final class ItemCommands {

    static final ItemId ITEM = new ItemId("item");
    static final PlanId PLAN = new PlanId("plan");
    static final Place IN_PLAN = new Place(PLAN, null, "1", null);
    static final Place IMPORTED = new Place(PLAN, new ImportId("import"), "1", null);
    static final ItemId OTHER = new ItemId("other");
    static final MeasureId M1 = new MeasureId("m1");
    static final MeasureId M2 = new MeasureId("m2");
    static final EvidenceId E1 = new EvidenceId("e1");
    static final EvidenceId E2 = new EvidenceId("e2");
    static final ExtensionId X1 = new ExtensionId("x1");
    static final ExtensionId X2 = new ExtensionId("x2");
    static final LocalDate DUE = FIRST_DAY.plusDays(60);
    static final Deadline UNCONFIRMED = new Deadline(DeadlineKind.UNCONFIRMED, null, null, "尽快");
    static final Deadline CONTINUOUS = new Deadline(DeadlineKind.CONTINUOUS, null, null, null);

    private ItemCommands() {}

    static Problem problem(SourceKind source) {
        return new Problem(Subject.TEAM, null, "工作作风", ProblemSource.of(source), "调研不深入", "深入基层调研不够。", false,
                List.of("蹲点少"), null, Map.of());
    }

    static Assignment to(String... owners) {
        return assignment(FINANCE, owners);
    }

    static Assignment assignment(@Nullable UnitId unit, String... owners) {
        return new Assignment(Arrays.stream(owners).map(o -> id(o)).toList(), List.of(id("leader")), unit, List.of(),
                List.of(), null, null);
    }

    static MeasureDraft measure(MeasureId id, Assignment assignment, Deadline deadline) {
        return new MeasureDraft(id, "每月蹲点", "每月到基层蹲点两天。", assignment, deadline, null, null, List.of());
    }

    static MeasureDraft measure(MeasureId id) {
        return measure(id, to("owner"), Deadline.byDate(DUE));
    }

    /** Outside plans, so in force at once. */
    static RaiseProblem raise(MeasureDraft... measures) {
        return raise(Place.OUTSIDE_PLANS, FINANCE, measures);
    }

    static RaiseProblem raise(Place place, @Nullable UnitId unit, MeasureDraft... measures) {
        return raise(place, problem(SourceKind.SELF_CHECK), unit, measures);
    }

    static RaiseProblem raise(Place place, Problem problem, @Nullable UnitId unit, MeasureDraft... measures) {
        return new RaiseProblem(ITEM, "ZG-2026-0001", place, problem, unit, List.of(measures));
    }

    static ClaimItem claim() {
        return new ClaimItem(ITEM);
    }

    static AssignMeasure assign(MeasureDraft measure) {
        return new AssignMeasure(ITEM, measure);
    }

    static RecordRootCause rootCause() {
        return new RecordRootCause(ITEM, "调研计划未落实到人。");
    }

    static RecordSameTypeCheck sameTypeCheck() {
        return new RecordSameTypeCheck(ITEM, false, "其他处室未发现同类问题。");
    }

    static ReportProgress report(MeasureId measure, LocalDate day) {
        return new ReportProgress(ITEM, measure, "已蹲点一次。", 40, day);
    }

    static SubmitEvidence submit(EvidenceId evidence, MeasureId measure) {
        return new SubmitEvidence(ITEM, measure, evidence, List.of(file(evidence)), "蹲点制度已落实。");
    }

    static EvidenceFile file(EvidenceId evidence) {
        return new EvidenceFile("sha-" + evidence, "蹲点记录.pdf", "application/pdf", 1024);
    }

    static AcceptEvidence accept(EvidenceId evidence) {
        return new AcceptEvidence(ITEM, evidence);
    }

    static CompleteMeasure complete(MeasureId measure, LocalDate day) {
        return new CompleteMeasure(ITEM, measure, "全部蹲点完成。", day);
    }

    static CompleteMeasure complete(MeasureId measure) {
        return complete(measure, FIRST_DAY);
    }

    static ReviewMeasure review(MeasureId measure, boolean positive) {
        return new ReviewMeasure(ITEM, measure, positive, "抽查两个处室。", FIRST_DAY);
    }

    static RequestExtension extend(ExtensionId extension, MeasureId measure, LocalDate to) {
        return new RequestExtension(ITEM, measure, extension, to, "招标流标，需重新组织。", "已完成招标准备。");
    }

    /** The first extension of the first measure, by thirty days. */
    static RequestExtension extend() {
        return extend(X1, M1, DUE.plusDays(30));
    }

    static GrantExtension grant(ExtensionId extension) {
        return new GrantExtension(ITEM, extension, "同意。");
    }

    static DeclineExtension decline(ExtensionId extension) {
        return new DeclineExtension(ITEM, extension, "理由不充分。");
    }

    static WithdrawEvidence takeBack(EvidenceId evidence) {
        return new WithdrawEvidence(ITEM, evidence, "传错了文件。");
    }

    static ReportBasicallyCompleted basicallyComplete(MeasureId measure) {
        return new ReportBasicallyCompleted(ITEM, measure, "制度已起草。", "待会议审定。", FIRST_DAY);
    }

    /** Another item about the team, raised on the same day. */
    static ItemStanding other(ItemStatus status, boolean everClosed) {
        return new ItemStanding(OTHER, "ZG-2026-0002", 7, status, Subject.TEAM, null, FIRST_DAY, everClosed, List.of());
    }

    static MergeInto merge(@Nullable ItemStanding other) {
        return new MergeInto(ITEM, OTHER, other, "同一问题。");
    }

    static LinkRepeatedProblem link(@Nullable ItemStanding other) {
        return new LinkRepeatedProblem(ITEM, OTHER, other, "同一处室再次发生。");
    }

    static TakeOverItem takeOver(Place place, @Nullable LocalDate closedOn, MeasureDraft... measures) {
        return new TakeOverItem(ITEM, "ZG-2026-0001", place, problem(SourceKind.AUDIT), FINANCE, List.of(measures),
                new Declaration("已完成", closedOn, List.of("档案盒 3"), "台账!7"));
    }

    static AcceptTakenOverClosure acceptDeclared() {
        return new AcceptTakenOverClosure(ITEM, "已核对档案盒 3。");
    }

    static RequestClosure request() {
        return new RequestClosure(ITEM, false, "已全部整改到位。");
    }

    static RequestClosure requestShort() {
        return new RequestClosure(ITEM, true, "已立行立改。");
    }

    /** An approval of what the story shows now. */
    static ApproveClosureStep approve(ChainStep step, ItemStory story) {
        return new ApproveClosureStep(ITEM, step, story.version(), story.facts().acceptedHashes(), "同意。");
    }

    static ReturnClosure giveBack() {
        return new ReturnClosure(ITEM, "照片与事项不符。");
    }

    static CloseItem close() {
        return new CloseItem(ITEM, "同意销号。");
    }

    static ReopenItem reopen(ReopenKind kind, MeasureId... measures) {
        return new ReopenItem(ITEM, kind, "问题反弹。", List.of(measures));
    }
}
