package org.taizhang.api.unit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/** A unit was added to the tree. */
@EventName("unit.UnitFounded")
public record UnitFounded(UnitId unitId, String name, @Nullable UnitId parent) implements UnitEvent {}
