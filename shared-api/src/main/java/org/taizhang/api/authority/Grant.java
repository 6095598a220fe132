package org.taizhang.api.authority;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/**
 * A role as one person holds it now, or as another one holds it who delegated work to that person.
 *
 * @param unit the unit it is held for; null where the scope needs none
 * @param units that unit with its whole subtree, as the tree stood when the command was sent
 * @param plan the plan it is held for, with scope PLAN only
 * @param delegated by whom it was delegated; null for the person's own
 */
public record Grant(Role role, Scope scope, @Nullable UnitId unit, Set<UnitId> units, @Nullable PlanId plan,
        @Nullable Delegated delegated) {

    public Grant {
        units = Set.copyOf(units);
    }

    /** The person's own. */
    public Grant(Role role, Scope scope, @Nullable UnitId unit, Set<UnitId> units, @Nullable PlanId plan) {
        this(role, scope, unit, units, plan, null);
    }

    /** The role with its usual scope over the whole organisation. */
    public static Grant of(Role role) {
        return new Grant(role, role.usualScope(), null, Set.of(), null);
    }

    /** The role for one unit and those given with it. */
    public static Grant forUnits(Role role, UnitId unit, Set<UnitId> units) {
        return new Grant(role, Scope.UNIT, unit, units, null);
    }

    /** The same, as delegated. */
    public Grant under(Delegated delegation) {
        return new Grant(role, scope, unit, units, plan, delegation);
    }
}
