package org.taizhang.api.imports;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.PlanId;

/** The whole batch was taken back. */
@EventName("import.ImportWithdrawn")
public record ImportWithdrawn(ImportId importId, PlanId planId, List<ItemId> items, String reason)
        implements
            ImportEvent {

    public ImportWithdrawn {
        items = List.copyOf(items);
    }
}
