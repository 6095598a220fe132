package org.taizhang.command.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.person.PersonId;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/**
 * The shell that puts a pure model on Axon: a retry gets the first answer, a stale client is refused, the model
 * decides, its events are applied with the authority they were decided under.
 *
 * @param <C> commands of the feature
 * @param <E> events of the feature
 */
// A snapshot is the shell as it stands, field by field.
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public abstract class EventSourcedShell<C extends Command, E extends DomainEvent> {

    /** Axon reads it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private long version = -1;

    /** Not final: a snapshot fills it in. */
    private AnsweredKeys answered = new AnsweredKeys();

    protected abstract Decision<E> decide(C command, CommandContext context);

    protected abstract void evolve(E event, PersonId actor);

    /** The event was brought about in this person's place: where people have to differ, this one took part as well. */
    protected void evolveOnBehalfOf(E event, PersonId delegator) {}

    protected final CommandAnswer decided(C command, CommandContext context) {
        Long before = answered.versionFor(context.sent());
        if (before != null) {
            return new CommandAnswer(command.streamId(), before);
        }
        Long expected = context.sent().expectedVersion();
        if (expected != null && expected != version) {
            throw new Refusal(GeneralRefusal.STALE_VERSION, List.of(), version);
        }
        Decision<E> decision = decide(command, context);
        MetaData metadata = metadata(decision.authority());
        decision.events().forEach(event -> AggregateLifecycle.apply(event, metadata));
        return new CommandAnswer(command.streamId(), version);
    }

    @EventSourcingHandler
    protected final void on(E event, @MetaDataValue(value = MetadataKeys.ACTOR, required = true) String actor,
            @MetaDataValue(MetadataKeys.IDEMPOTENCY_KEY) @Nullable String key,
            @MetaDataValue(MetadataKeys.COMMAND_MAC) @Nullable String commandMac,
            @MetaDataValue(MetadataKeys.DELEGATOR) @Nullable String delegator) {
        id = event.streamId();
        version++;
        answered.remember(key, commandMac, version);
        evolve(event, new PersonId(actor));
        if (delegator != null) {
            evolveOnBehalfOf(event, new PersonId(delegator));
        }
    }

    private static MetaData metadata(Authority authority) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (authority.role() != null) {
            values.put(MetadataKeys.ROLE, authority.role().name());
        }
        if (authority.unit() != null) {
            values.put(MetadataKeys.UNIT, authority.unit().value());
        }
        if (authority.delegated() != null) {
            values.put(MetadataKeys.DELEGATION, authority.delegated().delegation().value());
            values.put(MetadataKeys.DELEGATOR, authority.delegated().person().value());
        }
        return MetaData.from(values);
    }
}
