package org.taizhang.api.unit;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to the tree that units form. */
public sealed interface UnitTreeEvent extends DomainEvent permits UnitMoved, UnitClosed, UnitReopened {

    /** The only stream of its kind. */
    String STREAM = "unit-tree";

    UnitId unitId();

    @Override
    default String streamId() {
        return STREAM;
    }
}
