package org.taizhang.command.decision;

import java.util.List;

import org.taizhang.api.DomainEvent;
import org.taizhang.api.authority.Authority;

/** What a model decided: the events, possibly none, and the authority they were decided under. */
public record Decision<E extends DomainEvent>(Authority authority, List<E> events) {

    public Decision {
        events = List.copyOf(events);
    }
}
