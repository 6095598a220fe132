package org.taizhang.command.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;

/**
 * A measure as it stands.
 *
 * @param assigner who assigned it
 * @param deadline as it was planned; its day is filled in by claiming where it is IMMEDIATE
 * @param extendedTo the day of the last extension granted since it was planned so; null where there was none
 * @param completedOn null while it is not completed in this round
 * @param lastReviewPositive null while it was not reviewed in this round, nor since it was completed
 * @param lastFactOn the day of the last fact reported of it
 * @param fellOverdue the last deadline of which it was recorded that it passed
 */
public record MeasureState(MeasureId id, PersonId assigner, String title, String text, Assignment assignment,
        Deadline deadline,
        @Nullable LocalDate extendedTo, @Nullable LocalDate completedOn, @Nullable Boolean lastReviewPositive,
        @Nullable LocalDate lastFactOn, @Nullable LocalDate fellOverdue) {

    boolean completed() {
        return completedOn != null;
    }

    /** Completed and not found neglected since, or kept up as its last review found. */
    boolean done() {
        return deadline.kind() == DeadlineKind.CONTINUOUS
                ? Boolean.TRUE.equals(lastReviewPositive)
                : completed() && !Boolean.FALSE.equals(lastReviewPositive);
    }

    /** The day by which it is to be completed as it stands; null where there is none. */
    @Nullable
    LocalDate dueOn() {
        if (deadline.kind() == DeadlineKind.CONTINUOUS || deadline.kind() == DeadlineKind.UNCONFIRMED) {
            return null;
        }
        return extendedTo == null ? deadline.date() : extendedTo;
    }

    MeasureState extendedTo(LocalDate day) {
        return new MeasureState(id, assigner, title, text, assignment, deadline, day, completedOn, lastReviewPositive,
                lastFactOn, fellOverdue);
    }

    MeasureContent content() {
        return new MeasureContent(id, title, text, deadline);
    }

    MeasureState amended(MeasureAmendment to) {
        return amended(to.title() == null ? title : to.title(), to.text() == null ? text : to.text(),
                to.deadline() == null ? deadline : to.deadline());
    }

    /** A new deadline overrides what the old one was extended to. */
    MeasureState amended(String newTitle, String newText, Deadline newDeadline) {
        return new MeasureState(id, assigner, newTitle, newText, assignment, newDeadline,
                newDeadline.equals(deadline) ? extendedTo : null, completedOn, lastReviewPositive, lastFactOn,
                fellOverdue);
    }

    MeasureState due(Deadline settled) {
        return new MeasureState(id, assigner, title, text, assignment, settled, extendedTo, completedOn,
                lastReviewPositive,
                lastFactOn, fellOverdue);
    }

    MeasureState givenTo(Assignment others) {
        return new MeasureState(id, assigner, title, text, others, deadline, extendedTo, completedOn,
                lastReviewPositive,
                lastFactOn, fellOverdue);
    }

    MeasureState reportedOn(LocalDate day) {
        return new MeasureState(id, assigner, title, text, assignment, deadline, extendedTo, completedOn,
                lastReviewPositive,
                day, fellOverdue);
    }

    MeasureState reviewedOn(LocalDate day, boolean positive) {
        return new MeasureState(id, assigner, title, text, assignment, deadline, extendedTo, completedOn, positive,
                day, fellOverdue);
    }

    MeasureState completedOn(LocalDate day) {
        return new MeasureState(id, assigner, title, text, assignment, deadline, extendedTo, day, null, day,
                fellOverdue);
    }

    MeasureState reopened() {
        return new MeasureState(id, assigner, title, text, assignment, deadline, extendedTo, null, null, lastFactOn,
                fellOverdue);
    }

    MeasureState overdue(LocalDate passed) {
        return new MeasureState(id, assigner, title, text, assignment, deadline, extendedTo, completedOn,
                lastReviewPositive, lastFactOn, passed);
    }
}
