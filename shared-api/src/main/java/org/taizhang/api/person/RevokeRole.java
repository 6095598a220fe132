package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.unit.UnitId;

/**
 * Takes a role from the person; with a unit, only as held for that unit.
 *
 * @param heldAlone it is the role of an administrator, and nobody else holds it
 */
public record RevokeRole(PersonId personId, Role role, @Nullable UnitId unit, String reason, boolean heldAlone)
        implements
            PersonCommand {

    /** Of a role that others hold too, or that may stand empty. */
    public RevokeRole(PersonId personId, Role role, @Nullable UnitId unit, String reason) {
        this(personId, role, unit, reason, false);
    }
}
