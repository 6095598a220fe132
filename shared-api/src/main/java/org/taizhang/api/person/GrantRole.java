package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** Gives the person a role; unit and plan as the scope demands. */
public record GrantRole(PersonId personId, Role role, Scope scope, @Nullable UnitId unit, @Nullable PlanId plan)
        implements
            PersonCommand {}
