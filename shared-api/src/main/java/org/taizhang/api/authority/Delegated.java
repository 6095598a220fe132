package org.taizhang.api.authority;

import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.person.PersonId;

/**
 * Under which delegation somebody acts, and for whom.
 *
 * @param person who delegated
 * @param inForce begun, not over and not revoked; known for certain only where the command is handled
 */
public record Delegated(DelegationId delegation, PersonId person, boolean inForce) {

    /** The same, as it is known to be now. */
    public Delegated known(boolean now) {
        return new Delegated(delegation, person, now);
    }
}
