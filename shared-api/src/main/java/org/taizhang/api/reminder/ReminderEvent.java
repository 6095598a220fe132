package org.taizhang.api.reminder;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to the reminders of one thing that is due. */
public sealed interface ReminderEvent extends DomainEvent permits Reminded {

    ReminderId reminderId();

    @Override
    default String streamId() {
        return reminderId().value();
    }
}
