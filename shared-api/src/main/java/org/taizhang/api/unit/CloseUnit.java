package org.taizhang.api.unit;

import java.util.List;
import java.util.Map;

import org.taizhang.api.person.PersonId;

/**
 * Closes a unit that nobody works in and nothing is below.
 *
 * @param founded under which unit each unit was founded, the top ones left out
 * @param people who works in it
 */
public record CloseUnit(UnitId unitId, Map<UnitId, UnitId> founded, List<PersonId> people, String reason)
        implements
            UnitTreeCommand {

    public CloseUnit {
        founded = Map.copyOf(founded);
        people = List.copyOf(people);
    }
}
