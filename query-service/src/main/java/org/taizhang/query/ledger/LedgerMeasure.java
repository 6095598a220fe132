package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A row of {@code measure_row} while events change it: each field is the column of its name. Whatever moves its light,
 * {@link #light} is asked before it is written.
 */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerMeasure {

    private String itemId;
    private String measureId;
    private int ordinal;
    private String numberKey;
    private String title;
    private String text;
    private List<String> owners;
    private List<String> leadLeaders;
    private @Nullable String unitId;
    private List<String> leadUnits;
    private List<String> assistingUnits;
    private @Nullable String oversightUnit;
    private @Nullable String asWritten;
    private DeadlineKind deadlineKind;
    private @Nullable LocalDate deadlineDate;
    private @Nullable String deadlineText;
    private @Nullable ReviewCycle reviewEvery;
    private @Nullable LocalDate extendedDate;
    private @Nullable LocalDate nextReview;
    private LocalDate assignedOn;
    private int percent;
    private @Nullable String progress;
    private @Nullable LocalDate progressOn;
    private @Nullable LocalDate completedOn;
    private @Nullable String completion;
    private @Nullable Boolean lastReviewPositive;
    private @Nullable String declaredStatus;
    private @Nullable String declaredProgress;
    private List<String> evidenceReferences;
    private MeasureStatus status = MeasureStatus.OPEN;
    private @Nullable LocalDate yellowOn;
    private @Nullable LocalDate redOn;
    private @Nullable LocalDate reviewDue;
    private int extensions;
    private @Nullable LocalDate reopenedOn;
    private JsonNode slips = JsonNodeFactory.instance.arrayNode();
    private @Nullable LocalDate basicallyOn;
    private @Nullable String basically;
    private @Nullable String remaining;
    private int textEdition = 1;
    private long textSince;

    /** From the table. */
    LedgerMeasure() {}

    /**
     * @param ordinal its place among the item's measures, from 1
     * @param numberKey its item's: an index of measures that are in order needs it
     */
    static LedgerMeasure assigned(MeasureAssigned e, int ordinal, String numberKey, LocalDate day,
            long position) {
        MeasureDraft measure = e.measure();
        LedgerMeasure row = new LedgerMeasure();
        row.itemId = e.itemId().value();
        row.measureId = measure.measureId().value();
        row.ordinal = ordinal;
        row.numberKey = numberKey;
        row.title = measure.title();
        row.text = measure.text();
        row.assign(measure.assignment());
        row.assignedOn = day;
        row.textSince = position;
        row.deadlineText = measure.deadline().rawText();
        row.declaredStatus = measure.declaredStatus();
        row.declaredProgress = measure.declaredProgress();
        row.evidenceReferences = measure.evidenceReferences();
        row.settle(measure.deadline());
        return row;
    }

    String measureId() {
        return measureId;
    }

    String itemId() {
        return itemId;
    }

    LedgerText text() {
        return LedgerText.ofMeasure(itemId, measureId, text).edition(textEdition, textSince);
    }

    /** It reads otherwise since this event. */
    void retold(long at) {
        textEdition++;
        textSince = at;
    }

    int ordinal() {
        return ordinal;
    }

    /** Once dropped it keeps its history, and is in the ledger no more. */
    boolean counts() {
        return status != MeasureStatus.DROPPED;
    }

    boolean done() {
        return status.done();
    }

    /**
     * @param lead whether it is the first that counts
     * @param handedIn whether evidence was handed in for what is to be done now, and not refused
     */
    MeasurePart part(LedgerItem item, boolean lead, boolean handedIn) {
        return new MeasurePart(ordinal, lead, unitId == null ? item.unit() : unitId, leadUnits, owners, leadLeaders,
                status, deadlineKind, deadlineDate, extendedDate == null ? deadlineDate : extendedDate, assignedOn,
                completedOn, extensions, slips.size(), percent, status != MeasureStatus.COMPLETED && item.open(),
                yellowOn, redOn,
                handedIn);
    }

    void settled(DeadlineSettled e) {
        settle(e.deadline());
    }

    private void settle(Deadline deadline) {
        deadlineKind = deadline.kind();
        deadlineDate = deadline.date();
        deadlineText = deadline.rawText() == null ? deadlineText : deadline.rawText();
        reviewEvery = deadline.reviewEvery();
        nextReview = deadlineKind == DeadlineKind.CONTINUOUS ? assignedOn.plusMonths(cycle().months()) : null;
    }

    private ReviewCycle cycle() {
        return reviewEvery == null ? ReviewCycle.QUARTER : reviewEvery;
    }

    void amended(MeasureAmended e, LocalDate day) {
        title = e.title();
        text = e.text();
        LocalDate original = deadlineDate;
        if (e.planVersion() != null && !Objects.equals(e.deadline().date(), due())) {
            promiseEnds(day);
        }
        LocalDate review = deadlineKind == e.deadline().kind() ? nextReview : null;
        settle(e.deadline());
        // The review that was due stays due.
        nextReview = review == null ? nextReview : review;
        if (e.planVersion() != null) {
            // Punctuality is measured by the original deadline for ever.
            deadlineDate = original;
            extendedDate = e.deadline().date();
        }
    }

    /** It keeps its history and counts nowhere. */
    void dropped() {
        status = MeasureStatus.DROPPED;
    }

    void claimed(LocalDate immediateDeadline) {
        deadlineDate = immediateDeadline;
    }

    void reassigned(MeasureReassigned e) {
        assign(e.assignment());
    }

    private void assign(Assignment given) {
        owners = given.owners().stream().map(PersonId::value).toList();
        leadLeaders = given.leadLeaders().stream().map(PersonId::value).toList();
        unitId = value(given.responsibleUnit());
        leadUnits = given.leadUnits().stream().map(UnitId::value).toList();
        assistingUnits = given.assistingUnits().stream().map(UnitId::value).toList();
        oversightUnit = value(given.oversightUnit());
        asWritten = given.asWritten();
    }

    void progressed(ProgressReported e) {
        percent = e.percent();
        progress = e.narrative();
        progressOn = e.occurredOn();
    }

    void reviewed(MeasureReviewed e) {
        lastReviewPositive = e.positive();
        nextReview = e.nextReview();
        status = e.positive() ? MeasureStatus.SUSTAINED : MeasureStatus.OPEN;
    }

    /** The promise that stood until this day is over, kept or not. */
    void promiseEnds(LocalDate day) {
        LocalDate due = due();
        if (due == null || completedOn != null) {
            return;
        }
        LocalDate since = reopenedOn == null || !reopenedOn.isAfter(due) ? due.plusDays(1) : reopenedOn;
        if (!since.isAfter(day)) {
            ArrayNode more = slips.asArray().deepCopy();
            more.addObject().put("deadline", due.toString()).put("since", since.toString()).put("until",
                    day.toString());
            slips = more;
        }
    }

    private @Nullable LocalDate due() {
        if (deadlineKind == DeadlineKind.CONTINUOUS) {
            return null;
        }
        return extendedDate == null ? deadlineDate : extendedDate;
    }

    void extended(ExtensionGranted e, LocalDate day) {
        promiseEnds(day);
        extendedDate = e.to();
        extensions = e.number();
    }

    void basicallyCompleted(MeasureBasicallyCompleted e) {
        status = MeasureStatus.BASICALLY_COMPLETED;
        basicallyOn = e.occurredOn();
        basically = e.summary();
        remaining = e.remaining();
    }

    void completed(MeasureCompleted e) {
        promiseEnds(e.completedOn());
        status = MeasureStatus.COMPLETED;
        percent = 100;
        completedOn = e.completedOn();
        completion = e.summary();
        lastReviewPositive = null;
        if (deadlineKind == DeadlineKind.BY_DATE_THEN_SUSTAIN) {
            nextReview = completedOn.plusMonths(cycle().months());
        }
    }

    void reopened(LocalDate day) {
        reopenedOn = day;
        status = MeasureStatus.OPEN;
        completedOn = null;
        completion = null;
        nextReview = deadlineKind == DeadlineKind.CONTINUOUS ? nextReview : null;
        lastReviewPositive = null;
        basicallyOn = null;
        basically = null;
        remaining = null;
        percent = 0;
    }

    boolean reviewed() {
        return nextReview != null;
    }

    /**
     * Sets the days from which its light changes and on which it is to be reviewed.
     *
     * @param open whether its item is: nothing is due of one that is not
     */
    void light(LightRule rule, boolean open) {
        reviewDue = open && status != MeasureStatus.DROPPED ? nextReview : null;
        // Once completed, what is kept up goes by its reviews.
        LightDays days = LightDays.of(rule, completedOn == null ? deadlineKind : DeadlineKind.CONTINUOUS,
                !open || status.settled(), assignedOn,
                extendedDate == null ? deadlineDate : extendedDate, nextReview, percent);
        yellowOn = days.yellow();
        redOn = days.red();
    }

    /** As it was, by the rule of then. */
    void lit(@Nullable LocalDate yellow, @Nullable LocalDate red) {
        yellowOn = yellow;
        redOn = red;
    }

    private static @Nullable String value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
