package org.taizhang.api.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What differs between two versions of a plan, as far as the caller may see it. */
public record PlanDiffView(String planId, int from, int to, List<Item> added, List<Item> dropped,
        List<ChangedItem> changed) {

    public PlanDiffView {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    /** An item that only one of them covers. */
    public record Item(String itemId, String number, String title) {}

    /** An item that reads differently in both. */
    public record ChangedItem(String itemId, String number, String title, List<FieldChange> fields) {

        public ChangedItem {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that differs.
     *
     * @param field its name in the item's content
     * @param measureId whose field it is; null for the problem's own
     * @param before null where there was nothing
     * @param after null where nothing is left
     */
    public record FieldChange(String field, Sentence label, @Nullable String measureId, @Nullable String before,
            @Nullable String after) {}
}
