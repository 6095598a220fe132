package org.taizhang.api.delegation;

import java.time.LocalDate;

import org.taizhang.api.person.PersonId;

/**
 * Lets another person do the caller's work: report, hand in evidence, complete, request extension and closing. Nothing
 * that decides on others' work, and not the right to delegate it on.
 *
 * @param delegate who does the work
 * @param from the first day
 * @param until the last day
 */
public record DelegateWork(DelegationId delegationId, PersonId delegate, LocalDate from, LocalDate until, String reason)
        implements
            DelegationCommand {}
