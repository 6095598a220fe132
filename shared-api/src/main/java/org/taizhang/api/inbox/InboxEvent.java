package org.taizhang.api.inbox;

import org.taizhang.api.DomainEvent;
import org.taizhang.api.person.PersonId;

/** Everything that can happen to one person's inbox, but for what comes in. */
public sealed interface InboxEvent extends DomainEvent permits MessagesMarked, MailPreferencesChosen {

    PersonId person();

    @Override
    default String streamId() {
        return stream(person());
    }

    static String stream(PersonId person) {
        return "inbox-" + person.value();
    }
}
