package org.taizhang.api.ledger;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;

/**
 * A measure whole.
 *
 * @param ordinal its place in the item, from 1
 * @param responsibleUnit null where the item's unit answers
 * @param deadline the original one
 * @param nextReview for what is kept up, the day its next review is due
 * @param basically what was said when it was reported as basically completed
 * @param completion what was said when it was completed
 * @param extensions every request for one
 * @param evidence every submission, those of earlier rounds too
 */
public record MeasureView(String id, int ordinal, String title, String text, List<Named> owners,
        List<Named> leadLeaders, @Nullable Named responsibleUnit, List<Named> leadUnits, List<Named> assistingUnits,
        @Nullable Named oversightUnit, @Nullable String asWritten, boolean unassigned, Deadline deadline,
        @Nullable LocalDate extendedDeadline, @Nullable LocalDate nextReview, MeasureStatus status, int percent,
        @Nullable String progress, @Nullable LocalDate progressOn, @Nullable LocalDate completedOn,
        @Nullable String completion, @Nullable Basically basically,
        @Nullable Boolean lastReviewPositive, @Nullable Light light,
        @Nullable String declaredStatus, @Nullable String declaredProgress, List<String> evidenceReferences,
        List<EvidenceView> evidence, List<ExtensionView> extensions) {

    public MeasureView {
        owners = List.copyOf(owners);
        leadLeaders = List.copyOf(leadLeaders);
        leadUnits = List.copyOf(leadUnits);
        assistingUnits = List.copyOf(assistingUnits);
        evidenceReferences = List.copyOf(evidenceReferences);
        evidence = List.copyOf(evidence);
        extensions = List.copyOf(extensions);
    }

    /** Basically completed: since when, what was achieved, what is left. */
    public record Basically(LocalDate on, String summary, String remaining) {}
}
