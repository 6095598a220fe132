package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

/** Every plan, the latest first. */
public record PlansView(List<PlanSummary> plans, String position, Instant asOf) {

    public PlansView {
        plans = List.copyOf(plans);
    }
}
