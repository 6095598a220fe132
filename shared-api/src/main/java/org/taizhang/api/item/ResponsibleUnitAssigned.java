package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.unit.UnitId;

/** The item has a unit that answers for it. */
@EventName("item.ResponsibleUnitAssigned")
public record ResponsibleUnitAssigned(ItemId itemId, UnitId responsibleUnit) implements ItemEvent {}
