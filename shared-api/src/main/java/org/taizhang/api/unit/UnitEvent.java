package org.taizhang.api.unit;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a unit. */
public sealed interface UnitEvent extends DomainEvent permits UnitFounded, UnitRenamed {

    UnitId unitId();

    @Override
    default String streamId() {
        return unitId().value();
    }
}
