package org.taizhang.api.deadletter;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The group goes on without these events, now and whenever its rows are made anew.
 *
 * @param events their identifiers
 */
@EventName("deadletter.DeadLettersDiscarded")
public record DeadLettersDiscarded(String group, String sequence, List<String> events, @FreeText String reason)
        implements
            DeadLetterEvent {

    public DeadLettersDiscarded {
        events = List.copyOf(events);
    }
}
