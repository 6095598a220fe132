package org.taizhang.api.delegation;

import org.taizhang.api.Command;

/** Commands to one delegation. */
public sealed interface DelegationCommand extends Command permits DelegateWork, RevokeDelegation {

    DelegationId delegationId();

    @Override
    default String streamId() {
        return delegationId().value();
    }
}
