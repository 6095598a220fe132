package org.taizhang.api.deadletter;

import java.util.List;

/**
 * Gives up what a group could not handle: it never will. The events stay where they are recorded.
 *
 * @param events identifiers of those that lie there and are given up, as the edge has found; what follows them waits to
 *            be tried again
 */
public record DiscardDeadLetters(String group, String sequence, List<String> events, String reason)
        implements
            DeadLetterCommand {

    public DiscardDeadLetters {
        events = List.copyOf(events);
    }
}
