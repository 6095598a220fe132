package org.taizhang.api.inbox;

import org.taizhang.api.person.PersonId;

/** Says how one wants one's own messages by mail, from the next one on. */
public record ChooseMailPreferences(PersonId person, MailPreferences preferences) implements InboxCommand {}
