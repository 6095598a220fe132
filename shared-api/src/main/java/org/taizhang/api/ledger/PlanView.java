package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.plan.PlanSection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A plan with its sections and the items it covers. */
public record PlanView(@JsonUnwrapped PlanSummary summary, List<PlanSection> sections, List<CoveredItemView> covered,
        String position, Instant asOf) {

    public PlanView {
        sections = List.copyOf(sections);
        covered = List.copyOf(covered);
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
