package org.taizhang.api.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemContent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A version of a plan with what it froze, as far as the caller may see it. */
public record PlanVersionView(@JsonUnwrapped PlanVersionSummary summary, List<Frozen> frozen) {

    public PlanVersionView {
        frozen = List.copyOf(frozen);
    }

    /**
     * An item as the version froze it, replayed from its own events.
     *
     * @param version the item's version then
     * @param contentSha256 as the version recorded it
     * @param intact the content told here has that hash; null where that cannot be told, because texts were erased
     * @param responsibleUnit by its name now
     */
    public record Frozen(String itemId, String number, long version, String contentSha256,
            @Nullable Boolean intact,
            @Nullable Named responsibleUnit, ItemContent content) {}
}
