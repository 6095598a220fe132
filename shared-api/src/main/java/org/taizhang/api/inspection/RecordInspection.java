package org.taizhang.api.inspection;

import java.util.List;

import org.taizhang.api.covering.ItemStanding;

/**
 * Records an unannounced inspection that took place.
 *
 * @param items the items it covers, as they stand; filled in by the service
 */
public record RecordInspection(InspectionId inspectionId, Inspection inspection,
        List<ItemStanding> items) implements InspectionCommand {

    public RecordInspection {
        items = List.copyOf(items);
    }
}
