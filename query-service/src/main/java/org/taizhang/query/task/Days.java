package org.taizhang.query.task;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.settings.Setting;
import org.taizhang.query.edge.CurrentSetting;

/**
 * The days that tasks go by, as the settings stand.
 *
 * @param near what is due on or before it is due soon: as soon as its light would be yellow
 * @param longOverdue what is overdue since that day or an earlier one outlasted the last reminder
 */
record Days(LocalDate today, LocalDate near, LocalDate longOverdue) {

    static Days of(LocalDate today, CurrentSetting settings) {
        WorkingCalendar calendar = WorkingCalendar.announced().corrected(settings.of(Setting.HOLIDAYS));
        return new Days(today, near(calendar, today, Integer.parseInt(settings.of(Setting.YELLOW_DAYS).getFirst())),
                today.minusDays(last(settings.of(Setting.REMINDER_DAYS_AFTER))));
    }

    private static LocalDate near(WorkingCalendar calendar, LocalDate today, int workingDays) {
        LocalDate day = today;
        while (!calendar.before(day.plusDays(1), workingDays).isAfter(today)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static int last(List<String> reminders) {
        return reminders.stream().mapToInt(Integer::parseInt).max().orElse(0);
    }
}
