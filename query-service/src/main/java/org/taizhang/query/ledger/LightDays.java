package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.DeadlineKind;

/**
 * The days from which a measure's light is yellow and red if nothing more happens (DOMAIN §5): red from the day after
 * it is due, yellow as the {@link LightRule} says.
 */
record LightDays(@Nullable LocalDate yellow, @Nullable LocalDate red) {

    private static final LightDays NONE = new LightDays(null, null);

    static LightDays of(LightRule rule, DeadlineKind kind, boolean settled, LocalDate begun, @Nullable LocalDate due,
            @Nullable LocalDate nextReview, int percent) {
        LocalDate day = kind == DeadlineKind.CONTINUOUS ? nextReview : due;
        if (settled || day == null) {
            return NONE;
        }
        LocalDate nearlyDue = rule.calendar().before(day, rule.workingDaysLeft());
        LocalDate lagging = kind == DeadlineKind.CONTINUOUS ? nearlyDue : laggingFrom(begun, day, percent + rule.lag());
        return new LightDays(lagging.isBefore(nearlyDue) ? lagging : nearlyDue, day.plusDays(1));
    }

    private static LocalDate laggingFrom(LocalDate begun, LocalDate due, int share) {
        long days = ChronoUnit.DAYS.between(begun, due);
        if (days <= 0 || share >= 100) {
            return due;
        }
        // The first day whose share of the time used is more than the progress and what it may lag.
        return begun.plusDays(days * share / 100 + 1);
    }
}
