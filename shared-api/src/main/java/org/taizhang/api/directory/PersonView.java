package org.taizhang.api.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;

/**
 * A person.
 *
 * @param roles as held now; null where the caller has no business with them
 */
public record PersonView(String personId, String name, @Nullable UnitView unit, @Nullable String title,
        @Nullable List<HeldRole> roles) {

    /** A role, how far it reaches, and the unit or plan it is held for. */
    public record HeldRole(Role role, Scope scope, @Nullable UnitView unit, @Nullable String plan) {}
}
