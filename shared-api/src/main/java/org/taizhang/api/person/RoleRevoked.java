package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.authority.Role;
import org.taizhang.api.privacy.PersonalData;
import org.taizhang.api.unit.UnitId;

/** The person no longer holds the role; with a unit, only as held for that unit. */
@EventName("person.RoleRevoked")
public record RoleRevoked(PersonId personId, Role role, @Nullable UnitId unit, @PersonalData String reason)
        implements
            PersonEvent {}
