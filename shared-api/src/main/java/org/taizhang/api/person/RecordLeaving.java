package org.taizhang.api.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.taizhang.api.authority.Role;

/**
 * Records that a person left. Whoever left holds nothing and is named for nothing any more.
 *
 * @param leftOn the last day, not in the future
 * @param openWork measures that the person still owns or leads; with any, a hand-over has to come first
 * @param heldAlone roles of the three administrators that nobody else holds
 */
public record RecordLeaving(PersonId personId, LocalDate leftOn, String reason, List<String> openWork,
        Set<Role> heldAlone) implements PersonCommand {

    public RecordLeaving {
        openWork = List.copyOf(openWork);
        heldAlone = Set.copyOf(heldAlone);
    }
}
