package org.taizhang.query.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.DeadlineKind;

/**
 * The days from which a measure's light is yellow and red if nothing more happens (DOMAIN §5): red from the day after
 * it is due; yellow when three working days are left, or when progress lags the time used by more than thirty points.
 */
record LightDays(@Nullable LocalDate yellow, @Nullable LocalDate red) {

    private static final LightDays NONE = new LightDays(null, null);
    private static final int WORKING_DAYS_LEFT = 3;
    private static final int LAG = 30;

    static LightDays of(DeadlineKind kind, boolean settled, LocalDate begun, @Nullable LocalDate due,
            @Nullable LocalDate nextReview, int percent) {
        LocalDate day = kind == DeadlineKind.CONTINUOUS ? nextReview : due;
        if (settled || day == null) {
            return NONE;
        }
        LocalDate nearlyDue = workingDaysBefore(day);
        LocalDate lagging = kind == DeadlineKind.CONTINUOUS ? nearlyDue : laggingFrom(begun, day, percent);
        return new LightDays(lagging.isBefore(nearlyDue) ? lagging : nearlyDue, day.plusDays(1));
    }

    /** The first day with no more than three working days left after it, the day it is due included. */
    private static LocalDate workingDaysBefore(LocalDate due) {
        LocalDate day = due;
        int left = 0;
        while (left < WORKING_DAYS_LEFT) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left++;
            }
            day = day.minusDays(1);
        }
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate laggingFrom(LocalDate begun, LocalDate due, int percent) {
        long days = ChronoUnit.DAYS.between(begun, due);
        if (days <= 0 || percent + LAG >= 100) {
            return due;
        }
        // The first day whose share of the time used is more than the progress and thirty points.
        return begun.plusDays(days * (percent + LAG) / 100 + 1);
    }
}
