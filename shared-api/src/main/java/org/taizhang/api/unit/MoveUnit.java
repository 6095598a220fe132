package org.taizhang.api.unit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts a unit, with all that is below it, under another one.
 *
 * @param parent the unit that will be above; null for a top one
 * @param founded under which unit each unit was founded, the top ones left out; never changes, so that any copy is right
 */
public record MoveUnit(UnitId unitId, @Nullable UnitId parent, Map<UnitId, UnitId> founded, String reason)
        implements
            UnitTreeCommand {

    public MoveUnit {
        founded = Map.copyOf(founded);
    }
}
