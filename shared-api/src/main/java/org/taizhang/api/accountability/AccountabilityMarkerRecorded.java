package org.taizhang.api.accountability;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;

/** That a competent organisation decided was recorded. */
@EventName("accountability.AccountabilityMarkerRecorded")
public record AccountabilityMarkerRecorded(MarkerId markerId, Marker marker,
        List<ItemId> itemIds) implements MarkerEvent {

    public AccountabilityMarkerRecorded {
        itemIds = List.copyOf(itemIds);
    }
}
