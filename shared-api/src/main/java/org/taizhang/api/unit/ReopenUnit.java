package org.taizhang.api.unit;

import java.util.Map;

/**
 * Takes a closing back.
 *
 * @param founded under which unit each unit was founded, the top ones left out
 */
public record ReopenUnit(UnitId unitId, Map<UnitId, UnitId> founded, String reason) implements UnitTreeCommand {

    public ReopenUnit {
        founded = Map.copyOf(founded);
    }
}
