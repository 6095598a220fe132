package org.taizhang.api.reminder;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.EventName;

/**
 * It was reminded of what is due. Where several days to remind on had passed unseen, of the last of them only.
 *
 * @param days so many working days before it is due where it is negative, days after it where it is positive
 * @param on the day that follows from it; earlier than the event where nobody looked on that day
 * @param daysBefore working days before, as the setting stood
 * @param daysAfter days after, as the setting stood
 */
@EventName("reminder.Reminded")
public record Reminded(ReminderId reminderId, Due due, int days, LocalDate on, List<Integer> daysBefore,
        List<Integer> daysAfter) implements ReminderEvent {

    public Reminded {
        daysBefore = List.copyOf(daysBefore);
        daysAfter = List.copyOf(daysAfter);
    }
}
