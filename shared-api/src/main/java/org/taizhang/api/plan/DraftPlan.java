package org.taizhang.api.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Begins a plan.
 *
 * @param documentSha256 hash of the document it was read from, if any
 */
public record DraftPlan(PlanId planId, String title, @Nullable String documentSha256, List<PlanSection> sections)
        implements
            PlanCommand {

    public DraftPlan {
        sections = List.copyOf(sections);
    }
}
