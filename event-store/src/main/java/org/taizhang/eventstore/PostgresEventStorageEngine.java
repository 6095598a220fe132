package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Stores events in the one order, and reads them.
 *
 * <p>Tokens are {@link GlobalSequenceTrackingToken}s: the order has no gaps, so a position says it all. An append fails
 * with {@link AggregateStreamCreationException} or {@link ConcurrencyException} where the events do not follow on what
 * their aggregate has, and with {@link EventStoreUnavailable} where the database does not take them now; then nothing
 * of the command is stored.
 */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {

    private final DataSource readers;
    private final EventStoreSettings settings;
    private final EventWriter writer;
    private final Runnable queued;

    PostgresEventStorageEngine(Builder builder, DataSource readers, EventStoreSettings settings, EventWriter writer,
            Runnable queued) {
        super(builder);
        this.readers = readers;
        this.settings = settings;
        this.writer = writer;
        this.queued = queued;
    }

    static Builder builder(Serializer events, Serializer snapshots, @Nullable EventUpcaster upcasters,
            SnapshotFilter snapshotFilter) {
        Builder builder = new Builder();
        builder.eventSerializer(events).snapshotSerializer(snapshots).snapshotFilter(snapshotFilter)
                .upcasterChain(upcasters == null ? NoOpEventUpcaster.INSTANCE : upcasters);
        return builder;
    }

    static final class Builder extends AbstractEventStorageEngine.Builder {}

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> serialized = new ArrayList<>(events.size());
        events.forEach(event -> serialized.add(serialize(event, serializer)));
        if (!writer.append(serialized, queued)) {
            throw conflict(serialized);
        }
    }

    private static RuntimeException conflict(List<NewEvent> events) {
        NewEvent first = events.getFirst();
        return first.sequence() == 0
                ? new AggregateStreamCreationException("aggregate " + first.aggregateId() + " exists already")
                : new ConcurrencyException("the events from " + first.sequence() + " on of aggregate "
                        + first.aggregateId() + " do not follow on what is stored of it");
    }

    static NewEvent serialize(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> ofAggregate = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new NewEvent(event.getIdentifier(), ofAggregate == null ? null : ofAggregate.getType(),
                ofAggregate == null ? event.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(), payload.getType().getName(),
                payload.getType().getRevision(), payload.getData(), metadata.getData());
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        withConnection(connection -> {
            EventTable.storeSnapshot(connection, serialize(snapshot, serializer),
                    snapshot.getTimestamp().toEpochMilli());
            return true;
        });
    }

    /** Whole, or not at all: one that cannot be deserialised fails here, where the events are read instead. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregate);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return withConnection(connection -> EventTable.snapshot(connection, aggregate)).stream()
                .map(StoredEvent.OfAggregate.class::cast);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long from) {
        return pages(from, next -> withConnection(
                connection -> EventTable.ofAggregate(connection, aggregate, next, settings.fetch())),
                event -> event.event().sequence() + 1)
                .filter(StoredEvent.OfAggregate.class::isInstance).map(StoredEvent.OfAggregate.class::cast);
    }

    void read(Collection<String> aggregates, long upTo, Consumer<DomainEventMessage<?>> reader) {
        String[] these = aggregates.toArray(String[]::new);
        List<StoredEvent> events = List.of();
        do {
            NewEvent after = events.isEmpty() ? null : events.getLast().event();
            events = withConnection(
                    connection -> EventTable.ofAggregates(connection, these, upTo, after, settings.fetch()));
            messages(events).forEach(message -> {
                if (message instanceof DomainEventMessage<?> ofAggregate) {
                    reader.accept(ofAggregate);
                }
            });
        } while (events.size() == settings.fetch());
    }

    List<EventPlace> last(long upTo, int most) {
        return withConnection(connection -> EventTable.last(connection, upTo, most));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return pages(positionOf(token) + 1, this::from, event -> event.position() + 1);
    }

    /** What is stored from this position on, one page of it. */
    List<StoredEvent> from(long position) {
        return withConnection(connection -> EventTable.after(connection, position - 1, settings.fetch()));
    }

    List<? extends TrackedEventMessage<?>> messages(List<StoredEvent> events) {
        return EventUtils
                .upcastAndDeserializeTrackedEvents(events.stream(), getEventSerializer(), upcasterChain).toList();
    }

    private interface Page {
        List<StoredEvent> from(long next);
    }

    private interface Following {
        long after(StoredEvent event);
    }

    /** Reads on, page by page, as the stream is consumed; each page is one short use of a connection. */
    private Stream<StoredEvent> pages(long from, Page page, Following following) {
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<StoredEvent>(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.NONNULL) {

            private List<StoredEvent> events = List.of();
            private int index;
            private long next = from;
            private boolean last;

            @Override
            public boolean tryAdvance(Consumer<? super StoredEvent> action) {
                if (index == events.size()) {
                    if (last) {
                        return false;
                    }
                    events = page.from(next);
                    index = 0;
                    last = events.size() < settings.fetch();
                    if (events.isEmpty()) {
                        return false;
                    }
                    next = following.after(events.getLast());
                }
                action.accept(events.get(index++));
                return true;
            }
        }, false);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return withConnection(connection -> EventTable.lastSequence(connection, aggregate));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(withConnection(EventTable::head));
    }

    /** Reading on from it begins with the first event recorded at this time or later. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(
                withConnection(connection -> EventTable.firstAt(connection, time.toEpochMilli())) - 1);
    }

    /** Makes the store this organisation's, if it is nobody's yet. */
    void claim(String organisation) {
        String owner = withConnection(connection -> EventTable.claim(connection, organisation));
        if (!owner.equals(organisation)) {
            throw new ForeignEventStore(owner, organisation);
        }
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T withConnection(Query<T> query) {
        try (Connection connection = readers.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new EventStoreUnavailable("the events cannot be read now", e);
        }
    }
}
