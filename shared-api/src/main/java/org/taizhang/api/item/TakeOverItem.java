package org.taizhang.api.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/** Takes a row of a running ledger over, with what that ledger claims of it (接收旧账). */
public record TakeOverItem(ItemId itemId, String number, Place place, Problem problem,
        @Nullable UnitId responsibleUnit, List<MeasureDraft> measures, Declaration declaration)
        implements
            ItemCommand {

    public TakeOverItem {
        measures = List.copyOf(measures);
    }
}
