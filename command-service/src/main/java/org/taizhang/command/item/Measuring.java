package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.AssignMeasure;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.item.ReportBasicallyCompleted;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.ReviewMeasure;
import org.taizhang.api.item.SettleDeadline;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** A measure's way from being assigned to being completed or sustained. */
final class Measuring {

    private Measuring() {}

    static ItemEvent assign(AssignMeasure c, ItemFacts facts, CommandContext context) {
        MeasureDraft draft = c.measure();
        // What was approved is the first round's work; a later round may need more than that.
        Refuse.when(facts.frozen() && facts.round().number() == 1, ItemRefusal.ALREADY_IN_FORCE);
        Refuse.when(facts.hasMeasure(draft.measureId()), ItemRefusal.MEASURE_EXISTS);
        checkTyped(draft, facts.preparation().responsibleUnit(), context);
        return new MeasureAssigned(c.itemId(), counted(draft, facts, context));
    }

    /** The draft with its day, where it is IMMEDIATE and that day is known. */
    static MeasureDraft counted(MeasureDraft draft, ItemFacts facts, CommandContext context) {
        return new MeasureDraft(draft.measureId(), draft.title(), draft.text(), draft.assignment(),
                counted(draft.deadline(), facts, context), draft.declaredStatus(), draft.declaredProgress(),
                draft.evidenceReferences());
    }

    /** Days of an IMMEDIATE deadline are counted from the claim, or from now where that is past. */
    static Deadline counted(Deadline deadline, ItemFacts facts, CommandContext context) {
        boolean known = deadline.kind() == DeadlineKind.IMMEDIATE && facts.preparation().claimedOn() != null;
        return known ? deadline.on(context.today().plusDays(context.settings().immediateDays())) : deadline;
    }

    /** What a measure needs when a person types it; an import may leave more open. */
    static void checkTyped(MeasureDraft draft, @Nullable UnitId itemUnit, CommandContext context) {
        Refuse.when(draft.text().isBlank(), ItemRefusal.MEASURE_TEXT_REQUIRED);
        Refuse.when(draft.assignment().unassigned(), ItemRefusal.MEASURE_NEEDS_OWNER);
        Refuse.when(draft.assignment().responsibleUnit() == null && itemUnit == null, ItemRefusal.MEASURE_NEEDS_UNIT);
        checkDeadline(draft.deadline(), context.today(), context.today());
    }

    static void checkDeadline(Deadline deadline, LocalDate earliest, LocalDate today) {
        Refuse.when(deadline.kind() == DeadlineKind.UNCONFIRMED, ItemRefusal.DEADLINE_UNCONFIRMED);
        boolean dated = deadline.kind() == DeadlineKind.BY_DATE || deadline.kind() == DeadlineKind.BY_DATE_THEN_SUSTAIN;
        if (dated) {
            LocalDate day = Refuse.missing(deadline.date(), ItemRefusal.DEADLINE_NEEDS_DATE);
            Refuse.when(day.isBefore(earliest), ItemRefusal.DEADLINE_IN_PAST);
            Refuse.implausible(day, today);
        }
    }

    static ItemEvent settle(SettleDeadline c, ItemFacts facts, CommandContext context) {
        Refuse.when(facts.preparation().inForce(), ItemRefusal.ALREADY_IN_FORCE);
        MeasureState measure = facts.measure(c.measureId());
        Refuse.when(measure.deadline().kind() != DeadlineKind.UNCONFIRMED, ItemRefusal.DEADLINE_ALREADY_SETTLED);
        checkDeadline(c.deadline(), facts.origin().place().imported() == null ? context.today() : LocalDate.MIN,
                context.today());
        Deadline settled = new Deadline(c.deadline().kind(), c.deadline().date(), c.deadline().reviewEvery(),
                measure.deadline().rawText());
        return new DeadlineSettled(c.itemId(), c.measureId(), counted(settled, facts, context));
    }

    static ItemEvent reassign(ReassignMeasure c, ItemFacts facts) {
        MeasureState measure = openMeasure(facts, c.measureId());
        Refuse.when(c.assignment().unassigned(), ItemRefusal.MEASURE_NEEDS_OWNER);
        Refuse.when(c.assignment().responsibleUnit() == null && facts.preparation().responsibleUnit() == null,
                ItemRefusal.MEASURE_NEEDS_UNIT);
        // The first owners are simply named; who takes work from somebody says why.
        if (!measure.assignment().unassigned()) {
            Refuse.blankReason(c.reason());
        }
        return new MeasureReassigned(c.itemId(), c.measureId(), c.assignment(), c.reason());
    }

    static ItemEvent report(ReportProgress c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        checkDay(openMeasure(facts, c.measureId()), c.occurredOn(), facts, context);
        Refuse.blankText(c.narrative());
        Refuse.when(c.percent() < 0 || c.percent() > 100, ItemRefusal.PERCENT_OUT_OF_RANGE);
        return new ProgressReported(c.itemId(), c.measureId(), c.narrative(), c.percent(), c.occurredOn());
    }

    static ItemEvent review(ReviewMeasure c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        Preparing.requireInForce(facts);
        MeasureState measure = facts.measure(c.measureId());
        Refuse.when(!measure.deadline().sustained(), ItemRefusal.MEASURE_NOT_SUSTAINED);
        Refuse.when(measure.deadline().kind() != DeadlineKind.CONTINUOUS && !measure.completed(),
                ItemRefusal.MEASURE_NOT_COMPLETED);
        Refuse.when(measure.assignment().owners().stream().anyMatch(context.actsFor()::contains), ItemRefusal.OWN_ITEM);
        checkDay(measure, c.occurredOn(), facts, context);
        Refuse.blankText(c.findings());
        ReviewCycle named = measure.deadline().reviewEvery();
        ReviewCycle cycle = named == null ? context.settings().reviewEvery() : named;
        return new MeasureReviewed(c.itemId(), c.measureId(), c.positive(), c.findings(), c.occurredOn(), cycle,
                c.occurredOn().plusMonths(cycle.months()));
    }

    static ItemEvent basicallyComplete(ReportBasicallyCompleted c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        Preparing.requireInForce(facts);
        MeasureState measure = openMeasure(facts, c.measureId());
        Refuse.when(measure.deadline().kind() == DeadlineKind.CONTINUOUS, ItemRefusal.MEASURE_IS_CONTINUOUS);
        Refuse.when(!facts.hasStandingEvidence(c.measureId()), ItemRefusal.NO_EVIDENCE);
        checkDay(measure, c.occurredOn(), facts, context);
        Refuse.blankText(c.summary());
        Refuse.blankText(c.remaining());
        return new MeasureBasicallyCompleted(c.itemId(), c.measureId(), c.summary(), c.remaining(), c.occurredOn());
    }

    static ItemEvent complete(CompleteMeasure c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        Preparing.requireInForce(facts);
        MeasureState measure = openMeasure(facts, c.measureId());
        Refuse.when(measure.deadline().kind() == DeadlineKind.CONTINUOUS, ItemRefusal.MEASURE_IS_CONTINUOUS);
        Refuse.when(measure.assignment().unassigned(), ItemRefusal.MEASURE_UNASSIGNED);
        checkDay(measure, c.completedOn(), facts, context);
        Refuse.blankText(c.summary());
        return new MeasureCompleted(c.itemId(), c.measureId(), c.summary(), c.completedOn());
    }

    /** Once for each deadline; a repeat changes nothing: the clock may strike twice. */
    static List<ItemEvent> fellOverdue(RecordOverdue c, ItemFacts facts, CommandContext context) {
        Preparing.requireInForce(facts);
        MeasureState measure = openMeasure(facts, c.measureId());
        Refuse.when(!c.due().equals(measure.dueOn()) || !context.today().isAfter(c.due()), ItemRefusal.NOT_OVERDUE);
        return c.due().equals(measure.fellOverdue())
                ? List.of()
                : List.of(new MeasureFellOverdue(c.itemId(), c.measureId(), c.due()));
    }

    static MeasureState openMeasure(ItemFacts facts, MeasureId id) {
        MeasureState measure = facts.measure(id);
        Refuse.when(measure.completed(), ItemRefusal.MEASURE_COMPLETED);
        return measure;
    }

    /** What occurred is dated by the reporter: not in the future, not before raising, not before the last fact. */
    private static void checkDay(MeasureState measure, LocalDate day, ItemFacts facts, CommandContext context) {
        Refuse.future(day, context.today());
        Refuse.when(day.isBefore(facts.origin().raisedOn()), ItemRefusal.DATE_BEFORE_RAISING);
        LocalDate last = measure.lastFactOn();
        Refuse.when(last != null && day.isBefore(last), ItemRefusal.DATE_BEFORE_LAST_FACT);
    }
}
