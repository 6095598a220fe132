package org.taizhang.api.reminder;

import org.taizhang.api.Command;

/** Commands to the reminders of one thing that is due. */
public sealed interface ReminderCommand extends Command permits Remind {

    ReminderId reminderId();

    @Override
    default String streamId() {
        return reminderId().value();
    }
}
