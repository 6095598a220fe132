package org.taizhang.api.reminder;

/**
 * Reminds of what is due; given by the clock. A repeat changes nothing.
 *
 * @param days so many working days before it is due where it is negative, days after it where it is positive
 */
public record Remind(Due due, int days) implements ReminderCommand {

    @Override
    public ReminderId reminderId() {
        return due.reminderId();
    }
}
