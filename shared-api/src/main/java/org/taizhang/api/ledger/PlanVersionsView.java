package org.taizhang.api.ledger;

import java.util.List;

/** Every version of a plan, the first one first. */
public record PlanVersionsView(String planId, List<PlanVersionSummary> versions) {

    public PlanVersionsView {
        versions = List.copyOf(versions);
    }
}
