package org.taizhang.api.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;

/**
 * Which rows are wanted; what is null or empty restricts nothing. Withdrawn and merged items come only when asked for.
 *
 * @param unit responsible or leading unit, or one above it
 * @param owner person who owns the measure
 * @param q text looked for in number, title, problem and measure
 */
public record LedgerFilter(@Nullable String plan, List<ItemStatus> status, @Nullable String aspect,
        @Nullable String unit, @Nullable String owner, @Nullable SourceKind source, @Nullable Light light,
        @Nullable String q) {

    public static final LedgerFilter ALL = new LedgerFilter(null, List.of(), null, null, null, null, null, null);

    public LedgerFilter {
        // An absent list, or a field of a form left blank, restricts nothing.
        status = status == null ? List.of() : List.copyOf(status);
        plan = blankToNull(plan);
        aspect = blankToNull(aspect);
        unit = blankToNull(unit);
        owner = blankToNull(owner);
        q = blankToNull(q);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Rows of one plan. */
    public static LedgerFilter ofPlan(@Nullable String plan) {
        return new LedgerFilter(plan, List.of(), null, null, null, null, null, null);
    }

    /** The same, of one source only. */
    public LedgerFilter from(SourceKind only) {
        return new LedgerFilter(plan, status, aspect, unit, owner, only, light, q);
    }
}
