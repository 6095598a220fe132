package org.taizhang.api.authority;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.taizhang.api.person.PersonId;

/**
 * Who calls, with every role held and every one that was delegated. Built by a service from the person's record, never
 * from the token's claims.
 */
public record Caller(PersonId person, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** Holds one of the roles, not merely in delegation. */
    public boolean holds(Role... roles) {
        return grants.stream().anyMatch(grant -> grant.delegated() == null
                && Arrays.asList(roles).contains(grant.role()));
    }

    /** Whose work the caller does: the own, and of those whose delegation is in force. */
    public Set<PersonId> actsFor() {
        return Stream.concat(Stream.of(person), grants.stream().map(Grant::delegated).filter(Objects::nonNull)
                .filter(Delegated::inForce).map(Delegated::person)).collect(Collectors.toUnmodifiableSet());
    }
}
