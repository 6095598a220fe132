package org.taizhang.api.inbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of messages.
 *
 * @param unread how many there are in all that were not read and not put away
 * @param next cursor of the next page; null on the last
 * @param position every event up to it is in the answer
 */
public record MessagesView(List<MessageView> messages, int unread, @Nullable String next, String position,
        Instant asOf) {

    public MessagesView {
        messages = List.copyOf(messages);
    }
}
