package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The item is open again.
 *
 * @param round the round that begins
 * @param measures those to be done again
 */
@EventName("item.ItemReopened")
public record ItemReopened(ItemId itemId, ReopenKind kind, @FreeText String reason, int round, List<MeasureId> measures)
        implements
            ItemEvent {

    public ItemReopened {
        measures = List.copyOf(measures);
    }
}
