package org.taizhang.api.unit;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A unit got another name. */
@EventName("unit.UnitRenamed")
public record UnitRenamed(UnitId unitId, String name, @FreeText String reason) implements UnitEvent {}
