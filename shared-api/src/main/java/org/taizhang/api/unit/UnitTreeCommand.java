package org.taizhang.api.unit;

import org.taizhang.api.Command;

/**
 * Commands to the tree that units form. They go to one stream, one after the other: whether a move closes a circle can
 * only be told by who knows of every other move.
 */
public sealed interface UnitTreeCommand extends Command permits MoveUnit, CloseUnit, ReopenUnit {

    UnitId unitId();

    @Override
    default String streamId() {
        return UnitTreeEvent.STREAM;
    }
}
