package org.taizhang.api.inbox;

import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;

/** The person said how messages are to come by mail. */
@EventName("inbox.MailPreferencesChosen")
public record MailPreferencesChosen(PersonId person, MailPreferences preferences) implements InboxEvent {}
