package org.taizhang.command.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.MeasureId;

/**
 * A measure as it stands.
 *
 * @param deadline the original one; its day is filled in by claiming where it is IMMEDIATE
 * @param completedOn null while it is not completed in this round
 * @param lastReviewPositive null while it was not reviewed in this round
 * @param lastFactOn the day of the last fact reported of it
 */
public record MeasureState(MeasureId id, String title, String text, Assignment assignment, Deadline deadline,
        @Nullable LocalDate completedOn, @Nullable Boolean lastReviewPositive, @Nullable LocalDate lastFactOn) {

    boolean completed() {
        return completedOn != null;
    }

    /** Completed, or kept up as its last review found. */
    boolean done() {
        return completed() || deadline.kind() == DeadlineKind.CONTINUOUS && Boolean.TRUE.equals(lastReviewPositive);
    }

    MeasureState due(Deadline settled) {
        return new MeasureState(id, title, text, assignment, settled, completedOn, lastReviewPositive, lastFactOn);
    }

    MeasureState givenTo(Assignment others) {
        return new MeasureState(id, title, text, others, deadline, completedOn, lastReviewPositive, lastFactOn);
    }

    MeasureState reportedOn(LocalDate day) {
        return new MeasureState(id, title, text, assignment, deadline, completedOn, lastReviewPositive, day);
    }

    MeasureState reviewedOn(LocalDate day, boolean positive) {
        return new MeasureState(id, title, text, assignment, deadline, completedOn, positive, day);
    }

    MeasureState completedOn(LocalDate day) {
        return new MeasureState(id, title, text, assignment, deadline, day, lastReviewPositive, day);
    }

    MeasureState reopened() {
        return new MeasureState(id, title, text, assignment, deadline, null, null, lastFactOn);
    }
}
