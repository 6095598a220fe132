package org.taizhang.api.item;

import org.taizhang.api.unit.UnitId;

/** Names the unit that answers for the item: the office fills in what the document left out. */
public record AssignResponsibleUnit(ItemId itemId, UnitId responsibleUnit) implements ItemCommand {}
