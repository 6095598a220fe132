package org.taizhang.api.message;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;

/**
 * Tells people of what happened; given by the system. A repeat changes nothing.
 *
 * @param due the day that it is about, where it is about one
 * @param days working days before that day where negative, days after it where positive; null where it is none of them
 * @param by who did what it tells of; null where nobody did
 */
public record SendMessage(MessageId messageId, MessageKind kind, About about, @Nullable LocalDate due,
        @Nullable Integer days, @Nullable PersonId by, List<PersonId> to) implements MessageCommand {

    public SendMessage {
        to = List.copyOf(to);
    }
}
