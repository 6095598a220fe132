package org.taizhang.command.edge;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.command.delegation.Delegation;

/**
 * Looks, at the moment a command is handled, into the delegations that its caller acts under: the caller's grants were
 * gathered a moment earlier, and from rows that lag behind the events.
 */
@Component
class DelegationsInForce {

    private final Streams streams;

    DelegationsInForce(Streams streams) {
        this.streams = streams;
    }

    Caller as(Caller caller, LocalDate today) {
        if (caller.grants().stream().allMatch(grant -> grant.delegated() == null)) {
            return caller;
        }
        List<Grant> grants = caller.grants().stream().map(grant -> known(grant, today)).toList();
        return new Caller(caller.person(), grants);
    }

    private Grant known(Grant grant, LocalDate today) {
        Delegated delegated = grant.delegated();
        if (delegated == null || !delegated.inForce()) {
            return grant;
        }
        Delegation delegation = streams.replay(delegated.delegation().value(), Delegation.none(), DelegationEvent.class,
                (before, event, actor) -> Delegation.evolve(before, event));
        return grant.under(delegated.known(delegation.inForce(today)));
    }
}
