package org.taizhang.api.unit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A unit, with all that is below it, stands under another one. */
@EventName("unit.UnitMoved")
public record UnitMoved(UnitId unitId, @Nullable UnitId before, @Nullable UnitId parent, @FreeText String reason)
        implements
            UnitTreeEvent {}
