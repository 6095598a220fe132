package org.taizhang.api.inbox;

import org.taizhang.api.Command;
import org.taizhang.api.person.PersonId;

/** Commands to one person's inbox. */
public sealed interface InboxCommand extends Command permits MarkMessages, ChooseMailPreferences {

    PersonId person();

    @Override
    default String streamId() {
        return InboxEvent.stream(person());
    }
}
