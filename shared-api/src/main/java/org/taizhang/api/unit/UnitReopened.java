package org.taizhang.api.unit;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A closed unit is there again. */
@EventName("unit.UnitReopened")
public record UnitReopened(UnitId unitId, @FreeText String reason) implements UnitTreeEvent {}
