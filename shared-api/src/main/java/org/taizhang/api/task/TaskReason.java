package org.taizhang.api.task;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.ledger.Named;

/**
 * Why a task is somebody's.
 *
 * @param role on which it rests; the delegator's where it was delegated
 * @param roleText in the caller's language
 * @param unit for which that role is held, if for one
 * @param delegator whose work it is, where it was delegated
 * @param delegation by which it was
 */
public record TaskReason(Basis basis, Role role, String roleText, @Nullable Named unit, @Nullable Named delegator,
        @Nullable String delegation) {

    /** On what it rests. */
    public enum Basis {
        /** It is the person's own work. */
        OWN,
        /** The person answers for the unit. */
        UNIT,
        /** The person holds the role. */
        ROLE,
        /** It is another one's own work, delegated to the person. */
        DELEGATED
    }
}
