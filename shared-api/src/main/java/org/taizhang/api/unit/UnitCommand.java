package org.taizhang.api.unit;

import org.taizhang.api.Command;

/** Commands to one unit. */
public sealed interface UnitCommand extends Command permits FoundUnit, RenameUnit {

    UnitId unitId();

    @Override
    default String streamId() {
        return unitId().value();
    }
}
