package org.taizhang.api.person;

import java.time.LocalDate;

/**
 * Keeps what says who a person was who left, because the law demands it, but neither shows nor uses it; it is erased when
 * the term ends.
 *
 * @param until last day of the term
 */
public record RestrictPerson(PersonId personId, LocalDate until, String grounds) implements PersonCommand {}
