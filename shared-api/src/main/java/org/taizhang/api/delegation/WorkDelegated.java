package org.taizhang.api.delegation;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;

/**
 * Somebody does another one's work for a time.
 *
 * @param longest days that a delegation could last at most when this was decided
 */
@EventName("delegation.WorkDelegated")
public record WorkDelegated(DelegationId delegationId, PersonId delegator, PersonId delegate, LocalDate from,
        LocalDate until, int longest, String reason) implements DelegationEvent {}
