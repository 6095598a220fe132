package org.taizhang.command.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.command.settings.Settings;

/**
 * On which days is reminded of what is due, as the settings stand (DOMAIN §2, rule 6).
 *
 * @param before working days before it is due
 * @param after days after it
 */
record ReminderDays(List<Integer> before, List<Integer> after, WorkingCalendar calendar) {

    static ReminderDays of(Settings settings) {
        return new ReminderDays(settings.reminderDaysBefore(), settings.reminderDaysAfter(), settings.calendar());
    }

    /**
     * A day on which is reminded.
     *
     * @param days working days before it is due where negative, days after it where positive
     */
    record Strike(LocalDate on, int days) {}

    /** In the order of their days. */
    Stream<Strike> of(Due due) {
        Stream<Strike> first = before.stream().map(days -> new Strike(calendar.back(due.on(), days), -days));
        // Once a delegation is over, there is nothing left to be late with.
        Stream<Strike> then = due.kind() == DueKind.DELEGATION
                ? Stream.empty()
                : after.stream().map(days -> new Strike(due.on().plusDays(days), days));
        return Stream.concat(first, then).sorted(Comparator.comparing(Strike::on).thenComparingInt(Strike::days));
    }

    /** The last one that has come by a day and that an earlier look, up to a day of its own, did not see. */
    Optional<Strike> latest(Due due, LocalDate seenTo, LocalDate today) {
        return of(due).filter(strike -> strike.on().isAfter(seenTo) && !strike.on().isAfter(today))
                .reduce((earlier, later) -> later);
    }

    /** The first day after this one on which there is something to do; null where there is none. */
    @Nullable
    LocalDate next(Due due, LocalDate today) {
        return of(due).map(Strike::on).filter(day -> day.isAfter(today)).findFirst().orElse(null);
    }
}
