package org.taizhang.api.inbox;

import java.util.List;

import org.taizhang.api.message.MessageId;
import org.taizhang.api.person.PersonId;

/**
 * Marks messages in one's own inbox.
 *
 * @param notMine those of them that did not come to this person; filled in by the service
 */
public record MarkMessages(PersonId person, Mark mark, List<MessageId> messages, List<MessageId> notMine)
        implements
            InboxCommand {

    public MarkMessages {
        messages = List.copyOf(messages);
        notMine = List.copyOf(notMine);
    }
}
