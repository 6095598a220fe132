package org.taizhang.api.unit;

import org.taizhang.api.EventName;

/** A unit got another name. */
@EventName("unit.UnitRenamed")
public record UnitRenamed(UnitId unitId, String name, String reason) implements UnitEvent {}
