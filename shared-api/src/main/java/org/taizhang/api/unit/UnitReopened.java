package org.taizhang.api.unit;

import org.taizhang.api.EventName;

/** A closed unit is there again. */
@EventName("unit.UnitReopened")
public record UnitReopened(UnitId unitId, String reason) implements UnitTreeEvent {}
