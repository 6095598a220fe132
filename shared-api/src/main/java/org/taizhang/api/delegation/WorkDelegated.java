package org.taizhang.api.delegation;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;

/**
 * Somebody does another one's work for a time.
 *
 * @param longest days that a delegation could last at most when this was decided
 */
@EventName("delegation.WorkDelegated")
public record WorkDelegated(DelegationId delegationId, PersonId delegator, PersonId delegate, LocalDate from,
        LocalDate until, int longest, @FreeText String reason) implements DelegationEvent {}
