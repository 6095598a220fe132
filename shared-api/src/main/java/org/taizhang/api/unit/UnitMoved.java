package org.taizhang.api.unit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/** A unit, with all that is below it, stands under another one. */
@EventName("unit.UnitMoved")
public record UnitMoved(UnitId unitId, @Nullable UnitId before, @Nullable UnitId parent, String reason)
        implements
            UnitTreeEvent {}
