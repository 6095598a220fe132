package org.taizhang.api.authority;

import java.util.Arrays;
import java.util.List;

import org.taizhang.api.person.PersonId;

/**
 * Who calls, with every role held. Built by a service from the person's record, never from the token's claims.
 */
public record Caller(PersonId person, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    public boolean holds(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }
}
