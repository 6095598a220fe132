package org.taizhang.api.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer of the plan, or of its revision, has to look at (审核清单).
 *
 * @param version the version that is or would be submitted; null where nothing is to be approved
 */
public record PlanChecklistView(String planId, @Nullable Integer version, List<Entry> entries) {

    public PlanChecklistView {
        entries = List.copyOf(entries);
    }

    /** How much an entry weighs. */
    public enum Severity {
        /** Submitting or approving is refused for it, with the same code. */
        BLOCKS,
        /** Nothing forbids it; a person decides. */
        LOOK
    }

    /**
     * One thing to look at.
     *
     * @param link address of what is meant, below the API's base
     */
    public record Entry(String code, Severity severity, String text, @Nullable String itemId,
            @Nullable String itemNumber, @Nullable String measureId, String link) {}
}
