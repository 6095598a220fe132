package org.taizhang.command.delegation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.delegation.DelegateWork;
import org.taizhang.api.delegation.DelegationCommand;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.DelegationRefusal;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.RevokeDelegation;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a delegation. Pure. */
final class DelegationDecider {

    private DelegationDecider() {}

    /** @throws Refusal with a code of {@link DelegationRefusal} or {@link GeneralRefusal}; then nothing follows */
    static Decision<DelegationEvent> decide(DelegationCommand command, Delegation delegation,
            CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), ownWork(context.caller()));
        return new Decision<>(authority, List.of(switch (command) {
            case DelegateWork c -> delegate(c, delegation, context);
            case RevokeDelegation c -> revoke(c, delegation, context);
        }));
    }

    private static Reach ownWork(Caller caller) {
        return new Reach(null, caller.grants().stream().flatMap(grant -> grant.units().stream())
                .collect(Collectors.toUnmodifiableSet()), Set.of(caller.person()), Set.of());
    }

    private static DelegationEvent delegate(DelegateWork c, Delegation delegation, CommandContext context) {
        Refuse.when(!(delegation instanceof Delegation.None), DelegationRefusal.DELEGATION_EXISTS);
        Refuse.blankReason(c.reason());
        Refuse.when(c.delegate().equals(context.actor()), DelegationRefusal.DELEGATE_TO_SELF);
        Refuse.when(c.until().isBefore(c.from()), DelegationRefusal.DELEGATION_BACKWARDS);
        Refuse.when(c.from().isBefore(context.today()), DelegationRefusal.DELEGATION_IN_PAST);
        int longest = context.settings().delegationDays();
        Refuse.when(ChronoUnit.DAYS.between(c.from(), c.until()) + 1 > longest
                || ChronoUnit.DAYS.between(context.today(), c.from()) > longest, DelegationRefusal.DELEGATION_TOO_LONG);
        return new WorkDelegated(c.delegationId(), context.actor(), c.delegate(), c.from(), c.until(), longest,
                c.reason());
    }

    private static DelegationEvent revoke(RevokeDelegation c, Delegation delegation, CommandContext context) {
        Refuse.blankReason(c.reason());
        return switch (delegation) {
            case Delegation.None _ -> throw new Refusal(DelegationRefusal.DELEGATION_UNKNOWN);
            case Delegation.Revoked _ -> throw new Refusal(DelegationRefusal.DELEGATION_OVER);
            case Delegation.Given given -> {
                Refuse.when(!given.delegator().equals(context.actor()), GeneralRefusal.NOT_ALLOWED);
                Refuse.when(given.until().isBefore(context.today()), DelegationRefusal.DELEGATION_OVER);
                yield new DelegationRevoked(c.delegationId(), c.reason());
            }
        };
    }
}
