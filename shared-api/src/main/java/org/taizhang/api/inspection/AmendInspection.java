package org.taizhang.api.inspection;

import java.util.List;

import org.taizhang.api.covering.ItemStanding;

/**
 * Corrects the record: the whole of it anew, with the reason. It goes on covering what it covered.
 *
 * @param items the items it now covers, as they stand; filled in by the service
 */
public record AmendInspection(InspectionId inspectionId, Inspection inspection, String reason,
        List<ItemStanding> items) implements InspectionCommand {

    public AmendInspection {
        items = List.copyOf(items);
    }
}
