package org.taizhang.api.inbox;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.person.PersonId;

/** The person has read the messages, or put them away. */
@EventName("inbox.MessagesMarked")
public record MessagesMarked(PersonId person, Mark mark, List<MessageId> messages) implements InboxEvent {

    public MessagesMarked {
        messages = List.copyOf(messages);
    }
}
