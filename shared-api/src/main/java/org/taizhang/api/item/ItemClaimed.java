package org.taizhang.api.item;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.taizhang.api.EventName;
import org.taizhang.api.unit.UnitId;

/**
 * The responsible unit accepted the item.
 *
 * @param immediateDays days given to IMMEDIATE measures, as the setting stood
 * @param immediateDeadlines the day that follows for each of them
 */
@EventName("item.ItemClaimed")
public record ItemClaimed(ItemId itemId, UnitId unit, LocalDate claimedOn, int immediateDays,
        Map<MeasureId, LocalDate> immediateDeadlines) implements ItemEvent {

    public ItemClaimed {
        immediateDeadlines = Collections.unmodifiableMap(new LinkedHashMap<>(immediateDeadlines));
    }
}
