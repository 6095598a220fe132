package org.taizhang.command.delegation;

import java.time.LocalDate;

import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.person.PersonId;

/** A delegation: given for some days, then over by itself or revoked before. */
public sealed interface Delegation {

    static Delegation none() {
        return new None();
    }

    /** Nothing was delegated under this id. */
    record None() implements Delegation {}

    /** From the first to the last day, both included. */
    record Given(PersonId delegator, LocalDate from, LocalDate until) implements Delegation {}

    /** Ended before its time. */
    record Revoked(PersonId delegator) implements Delegation {}

    default boolean inForce(LocalDate day) {
        return this instanceof Given given && !day.isBefore(given.from) && !day.isAfter(given.until);
    }

    /** The state after one more event. */
    static Delegation evolve(Delegation before, DelegationEvent event) {
        return switch (event) {
            case WorkDelegated e -> new Given(e.delegator(), e.from(), e.until());
            case DelegationRevoked _ -> new Revoked(((Given) before).delegator);
        };
    }
}
