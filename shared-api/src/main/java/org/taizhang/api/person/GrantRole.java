package org.taizhang.api.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/**
 * Gives the person a role; unit and plan as the scope demands.
 *
 * @param from the first day; null for from now on
 * @param until the last day; null for no end
 */
public record GrantRole(PersonId personId, Role role, Scope scope, @Nullable UnitId unit, @Nullable PlanId plan,
        @Nullable LocalDate from, @Nullable LocalDate until) implements PersonCommand {

    /** From now on, without an end. */
    public GrantRole(PersonId personId, Role role, Scope scope, @Nullable UnitId unit, @Nullable PlanId plan) {
        this(personId, role, scope, unit, plan, null, null);
    }
}
