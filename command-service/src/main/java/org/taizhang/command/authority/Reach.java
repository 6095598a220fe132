package org.taizhang.command.authority;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/**
 * What a command touches, as far as scopes care.
 *
 * @param units the units that answer for it
 * @param owners who owns it
 * @param leaders who leads it
 */
public record Reach(@Nullable PlanId plan, Set<UnitId> units, Set<PersonId> owners, Set<PersonId> leaders) {

    /** Something that belongs to no unit, plan or person: only a role over everything reaches it. */
    public static final Reach ORGANISATION = new Reach(null, Set.of(), Set.of(), Set.of());

    public Reach {
        units = Set.copyOf(units);
        owners = Set.copyOf(owners);
        leaders = Set.copyOf(leaders);
    }

    /** A reach over those of the units that are named at all. */
    public static Set<UnitId> units(@Nullable UnitId... units) {
        return Arrays.stream(units).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    boolean within(Scope scope, Grant grant, PersonId person) {
        return switch (scope) {
            case ALL -> true;
            case PLAN -> plan != null && plan.equals(grant.plan());
            case UNIT -> units.stream().anyMatch(grant.units()::contains);
            case OWN -> grant.role() == Role.LEAD_LEADER ? leaders.contains(person) : owners.contains(person);
        };
    }
}
