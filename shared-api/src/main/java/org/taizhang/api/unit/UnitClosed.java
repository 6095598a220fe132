package org.taizhang.api.unit;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A unit is no more; what it did stays. */
@EventName("unit.UnitClosed")
public record UnitClosed(UnitId unitId, @FreeText String reason) implements UnitTreeEvent {}
