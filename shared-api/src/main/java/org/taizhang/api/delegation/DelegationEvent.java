package org.taizhang.api.delegation;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a delegation. */
public sealed interface DelegationEvent extends DomainEvent permits WorkDelegated, DelegationRevoked {

    DelegationId delegationId();

    @Override
    default String streamId() {
        return delegationId().value();
    }
}
