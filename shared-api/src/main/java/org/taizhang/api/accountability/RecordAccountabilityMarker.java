package org.taizhang.api.accountability;

import java.util.List;

import org.taizhang.api.covering.ItemStanding;

/**
 * Records that a competent organisation decided.
 *
 * @param items the items that it concerns, as they stand; filled in by the service
 */
public record RecordAccountabilityMarker(MarkerId markerId, Marker marker,
        List<ItemStanding> items) implements MarkerCommand {

    public RecordAccountabilityMarker {
        items = List.copyOf(items);
    }
}
