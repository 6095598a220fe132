package org.taizhang.command.edge;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.person.PersonId;

/** Replays one stream through a model, for edges that need to know another aggregate's state now. */
@Component
public class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** What a model does with one more event. */
    public interface Evolution<S, E> {
        S evolve(S before, E event, PersonId actor);
    }

    /** The state after the last event of the stream; the given one where there is none. */
    public <S, E> S replay(String streamId, S nothing, Class<E> family, Evolution<S, E> evolution) {
        S state = nothing;
        for (var events = store.readEvents(streamId, 0); events.hasNext();) {
            DomainEventMessage<?> message = events.next();
            PersonId actor = new PersonId(String.valueOf(message.getMetaData().get(MetadataKeys.ACTOR)));
            state = evolution.evolve(state, family.cast(message.getPayload()), actor);
        }
        return state;
    }
}
