package org.taizhang.api.imports;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.privacy.FreeText;

/** The whole batch was taken back. */
@EventName("import.ImportWithdrawn")
public record ImportWithdrawn(ImportId importId, PlanId planId, List<ItemId> items, @FreeText String reason)
        implements
            ImportEvent {

    public ImportWithdrawn {
        items = List.copyOf(items);
    }
}
