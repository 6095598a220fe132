package org.taizhang.query.edge;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;

/** Who belongs to the organisation: everybody but the public. */
public final class Inside {

    private Inside() {}

    /** @throws Refusal NOT_ALLOWED for who holds nothing but PUBLIC */
    public static void require(Caller caller) {
        if (!caller.grants().isEmpty() && caller.grants().stream().map(Grant::role).allMatch(Role.PUBLIC::equals)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }
}
