package org.taizhang.api.unit;

import org.taizhang.api.EventName;

/** A unit is no more; what it did stays. */
@EventName("unit.UnitClosed")
public record UnitClosed(UnitId unitId, String reason) implements UnitTreeEvent {}
