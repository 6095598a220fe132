package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanStatus;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A plan with its sections and the items it covers.
 *
 * @param importId the import that drafted it, whatever time is asked for; null where none did
 * @param revision what is under way beside the version in force; null where nothing is
 */
public record PlanView(@JsonUnwrapped PlanSummary summary, @Nullable String importId, List<PlanSection> sections,
        List<CoveredItemView> covered, @Nullable RevisionView revision, String position, Instant asOf) {

    public PlanView {
        sections = List.copyOf(sections);
        covered = List.copyOf(covered);
    }

    /**
     * A revision that is drawn up, or waits for the principal.
     *
     * @param status DRAFT or SUBMITTED
     * @param version the number it was last submitted under; null before that
     * @param changes what is proposed of items in force, as far as the caller may see them
     * @param revisedBy who proposed it, or submitted it, last
     */
    public record RevisionView(PlanStatus status, String statusText, @Nullable Integer version, String reason,
            List<ItemRevision> changes, @Nullable Named revisedBy, Instant revisedAt) {

        public RevisionView {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An item of the plan.
     *
     * @param measures how many it has
     * @param unconfirmedDeadlines how many of them have a deadline that is to be settled before an approval
     * @param responsibleUnit null while it is to be named before an approval
     */
    public record CoveredItemView(String id, String number, long version, ItemStatus status, @Nullable String section,
            @Nullable String path, String title, @Nullable Named responsibleUnit, int measures,
            int unconfirmedDeadlines) {}
}
