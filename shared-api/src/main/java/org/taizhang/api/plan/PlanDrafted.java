package org.taizhang.api.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A plan was begun. */
@EventName("plan.PlanDrafted")
public record PlanDrafted(PlanId planId, @FreeText String title, @Nullable String documentSha256,
        List<PlanSection> sections)
        implements
            PlanEvent {

    public PlanDrafted {
        sections = List.copyOf(sections);
    }
}
