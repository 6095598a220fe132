package org.taizhang.api.ledger;

import java.util.List;

/** What each plan is called, the latest first. */
public record PlanNamesView(List<Named> plans) {

    public PlanNamesView {
        plans = List.copyOf(plans);
    }
}
