package org.taizhang.api.person;

import java.time.LocalDate;

/**
 * Keeps what says who a person was who left, because the law demands it, but neither shows nor uses it; it is erased when
 * the term ends.
 *
 * @param until last day of the term
 * @param key where the person's key lies, {@code <segment>.<slot>}; filled in by the service
 */
public record RestrictPerson(PersonId personId, LocalDate until, String key, String grounds) implements PersonCommand {}
