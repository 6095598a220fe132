package org.taizhang.api.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;

/**
 * A person.
 *
 * @param leftOn the last day of who has left
 * @param roles as held now; null where the caller has no business with them
 * @param email where mail goes; null too where the caller has no business with it
 */
public record PersonView(String personId, String name, @Nullable UnitView unit, @Nullable String title,
        @Nullable LocalDate leftOn, @Nullable List<HeldRole> roles, @Nullable String email) {

    /**
     * A role, how far it reaches, and the unit or plan it is held for.
     *
     * @param from the first day; null without a bound
     * @param until the last day; null without a bound
     */
    public record HeldRole(Role role, Scope scope, @Nullable UnitView unit, @Nullable String plan,
            @Nullable LocalDate from, @Nullable LocalDate until) {}
}
