package org.taizhang.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.reminder.ReminderDays.Strike;
import org.taizhang.command.settings.Settings;

class ReminderDaysTest {

    /** A Friday after a Thursday that is worked in again after the National Day's week. */
    private static final LocalDate DUE = LocalDate.of(2026, 10, 9);
    private static final Due MEASURE = Due.measure(new ItemId("item"), new MeasureId("measure"), DUE);

    private final ReminderDays days = ReminderDays.of(Settings.DEFAULT);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void working_days_before_go_over_holidays_and_days_after_do_not() {
        // 20 September was worked in place of the holidays.
        assertThat(days.of(MEASURE)).containsExactly(new Strike(day(9, 22), -7), new Strike(day(9, 29), -3),
                new Strike(day(10, 8), -1), new Strike(day(10, 10), 1), new Strike(day(10, 16), 7),
                new Strike(day(10, 24), 15));
    }

    @Test
    void of_what_was_missed_only_the_last_is_left() {
        assertThat(days.latest(MEASURE, day(9, 1), day(9, 21))).isEmpty();
        assertThat(days.latest(MEASURE, day(9, 21), day(9, 22))).hasValue(new Strike(day(9, 22), -7));
        assertThat(days.latest(MEASURE, day(9, 22), day(9, 22))).isEmpty();
        assertThat(days.latest(MEASURE, day(9, 1), day(10, 20))).hasValue(new Strike(day(10, 16), 7));
        assertThat(days.latest(MEASURE, day(10, 24), day(12, 31))).isEmpty();
    }

    @Test
    void the_next_day_with_something_to_do_is_known() {
        assertThat(days.next(MEASURE, day(9, 1))).isEqualTo(day(9, 22));
        assertThat(days.next(MEASURE, day(10, 10))).isEqualTo(day(10, 16));
        assertThat(days.next(MEASURE, day(10, 24))).isNull();
    }

    @Test
    void a_delegation_that_is_over_is_not_late() {
        assertThat(days.of(new Due(DueKind.DELEGATION, "d", null, DUE))).extracting(Strike::days)
                .containsExactly(-7, -3, -1);
    }

    @Test
    void the_days_are_settings_and_so_are_holidays() {
        Settings settings = Settings.DEFAULT.with(Setting.REMINDER_DAYS_BEFORE, "2")
                .with(Setting.REMINDER_DAYS_AFTER, "30").with(Setting.HOLIDAYS, "2026-10-08 放假");
        assertThat(ReminderDays.of(settings).of(MEASURE)).containsExactly(new Strike(day(9, 29), -2),
                new Strike(day(11, 8), 30));
    }
}
