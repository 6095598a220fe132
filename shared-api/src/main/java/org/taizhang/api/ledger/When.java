package org.taizhang.api.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * As of when something is asked (DOMAIN §5). Each component is a parameter of its name.
 *
 * @param asOf what was known at this instant: the position of an event, an instant ({@code 2026-06-30T08:00:00Z}), or a
 *            day, whose end is meant; null for now
 * @param on the day for which it counts, no later than {@code asOf}; null for the day of {@code asOf}
 */
public record When(@Nullable String asOf, @Nullable LocalDate on) {

    public static final When NOW = new When(null, null);

    public When {
        asOf = asOf == null || asOf.isBlank() ? null : asOf.strip();
    }
}
