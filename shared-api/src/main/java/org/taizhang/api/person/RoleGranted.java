package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** The person holds one more role. */
@EventName("person.RoleGranted")
public record RoleGranted(PersonId personId, Role role, Scope scope, @Nullable UnitId unit, @Nullable PlanId plan)
        implements
            PersonEvent {}
