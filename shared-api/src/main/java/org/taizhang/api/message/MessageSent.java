package org.taizhang.api.message;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;

/**
 * These people were told. Who they are was decided when it happened, and does not change with their roles.
 *
 * @param due the day that it is about, where it is about one
 * @param days working days before that day where negative, days after it where positive; null where it is none of them
 * @param by who did what it tells of; null where nobody did
 */
@EventName("message.MessageSent")
public record MessageSent(MessageId messageId, MessageKind kind, About about, @Nullable LocalDate due,
        @Nullable Integer days, @Nullable PersonId by, List<PersonId> to) implements MessageEvent {

    public MessageSent {
        to = List.copyOf(to);
    }
}
