package org.taizhang.api.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/**
 * The person holds one more role, for a time.
 *
 * @param from the first day
 * @param until the last day; null for no end
 */
@EventName("person.RoleGrantedForTerm")
public record RoleGrantedForTerm(PersonId personId, Role role, Scope scope, @Nullable UnitId unit,
        @Nullable PlanId plan, LocalDate from, @Nullable LocalDate until) implements PersonEvent {}
