package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.unit.UnitId;

/** Takes a role from the person; with a unit, only as held for that unit. */
public record RevokeRole(PersonId personId, Role role, @Nullable UnitId unit, String reason)
        implements
            PersonCommand {}
