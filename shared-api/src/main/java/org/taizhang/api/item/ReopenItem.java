package org.taizhang.api.item;

import java.util.List;

/**
 * Reopens a closed item: starts the next round.
 *
 * @param measures those to be done again; empty means all
 */
public record ReopenItem(ItemId itemId, ReopenKind kind, String reason, List<MeasureId> measures)
        implements
            ItemCommand {

    public ReopenItem {
        measures = List.copyOf(measures);
    }
}
