package org.taizhang.command.reminder;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.reminder.ReminderRefusal.REMINDER_NOT_DUE;
import static org.taizhang.command.People.clock;
import static org.taizhang.command.People.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.Remind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.api.reminder.ReminderCommand;
import org.taizhang.api.reminder.ReminderEvent;
import org.taizhang.command.ModelStory;

class ReminderDeciderTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 3, 31);
    private static final Due DUE = Due.measure(new ItemId("item"), new MeasureId("measure"), DUE_ON);

    private static ModelStory<ReminderCommand, ReminderEvent, Optional<LocalDate>> on(int month, int day) {
        return new ModelStory<ReminderCommand, ReminderEvent, Optional<LocalDate>>(Optional.empty(),
                (command, last, context) -> ReminderDecider.decide(command, last.orElse(null), context),
                (before, event, actor) -> Optional.of(((Reminded) event).on())).on(LocalDate.of(2026, month, day));
    }

    private static Reminded reminded(int days, LocalDate day) {
        return new Reminded(DUE.reminderId(), DUE, days, day, List.of(7, 3, 1), List.of(1, 7, 15));
    }

    @Test
    void on_a_day_that_the_settings_name_is_reminded_once_and_it_says_what_they_were() {
        on(3, 20).when(clock(), new Remind(DUE, -7)).then(reminded(-7, LocalDate.of(2026, 3, 20)))
                .when(clock(), new Remind(DUE, -7)).then();
    }

    @Test
    void who_comes_late_reminds_for_the_last_day_only() {
        on(4, 9).when(clock(), new Remind(DUE, 7)).then(reminded(7, LocalDate.of(2026, 4, 7)))
                .when(clock(), new Remind(DUE, -1)).then().when(clock(), new Remind(DUE, 1)).then();
    }

    @Test
    void before_its_day_and_on_days_that_no_setting_names_nobody_is_reminded() {
        on(3, 19).when(clock(), new Remind(DUE, -7)).refused(REMINDER_NOT_DUE);
        on(3, 31).when(clock(), new Remind(DUE, -2)).refused(REMINDER_NOT_DUE);
        on(3, 31).when(clock(), new Remind(DUE, 0)).refused(REMINDER_NOT_DUE);
    }

    @Test
    void only_the_clock_reminds() {
        on(3, 20).when(office(), new Remind(DUE, -7)).refused(NOT_ALLOWED);
    }
}
