package org.taizhang.eventstore;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RecentEvents.Chunk;

/**
 * The event store on PostgreSQL. Its streams wake their readers, so that a processor need not poll.
 *
 * <p>Several instances may work on one database: they take turns to write, and hear of each other's events.
 */
public final class PostgresEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    private final PostgresEventStorageEngine engine;
    private final EventWriter writer;
    private final CommitListener listener;
    private final CommitNotifier notifier;
    private final RecentEvents recent;

    private PostgresEventStore(Builder builder, PostgresEventStorageEngine engine, EventWriter writer,
            CommitListener listener, CommitNotifier notifier, RecentEvents recent) {
        super(builder);
        this.engine = engine;
        this.writer = writer;
        this.listener = listener;
        this.notifier = notifier;
        this.recent = recent;
    }

    /**
     * What the store is made of.
     *
     * @param readers a pool, for short reads
     * @param connections for the writer, the listener and the notifier, one each
     * @param organisation whose store it is
     * @param clock what events are recorded by
     * @param queued is run by each command's thread as soon as the place of its events in the order is certain
     * @param upcasters null for none
     * @param snapshotFilter snapshots that may be used
     */
    public record Parts(DataSource readers, Connections connections, String organisation, Serializer events,
            Serializer snapshots,
            @Nullable EventUpcaster upcasters, SnapshotFilter snapshotFilter, InstantSource clock,
            EventStoreSettings settings, Runnable queued) {}

    /**
     * A store that works from now until it is closed.
     *
     * @throws ForeignEventStore where the tables hold another organisation's events
     */
    public static PostgresEventStore start(Parts parts) {
        RecentEvents recent = new RecentEvents(parts.settings.recentBytes());
        CommitNotifier notifier = new CommitNotifier(parts.connections);
        // The writer tells of what it stored; only then is there an engine to make messages of it.
        PostgresEventStorageEngine[] engine = new PostgresEventStorageEngine[1];
        EventWriter writer = new EventWriter(parts.connections, parts.settings, parts.clock,
                stored -> published(stored, recent, engine[0], notifier));
        engine[0] = new PostgresEventStorageEngine(
                PostgresEventStorageEngine.builder(parts.events, parts.snapshots, parts.upcasters,
                        parts.snapshotFilter),
                parts.readers,
                parts.settings, writer, parts.queued);
        CommitListener listener = new CommitListener(parts.connections, parts.settings.poll(), recent);
        Builder builder = new Builder();
        builder.storageEngine(engine[0]);
        PostgresEventStore store = new PostgresEventStore(builder, engine[0], writer, listener, notifier, recent);
        engine[0].claim(parts.organisation);
        recent.reached(PostgresEventStorageEngine.positionOf(engine[0].createHeadToken()));
        writer.start();
        listener.start();
        notifier.start();
        return store;
    }

    private static final class Builder extends AbstractEventStore.Builder {}

    private static void published(List<StoredEvent> stored, RecentEvents recent, PostgresEventStorageEngine engine,
            CommitNotifier notifier) {
        if (stored.isEmpty()) {
            // Something may have been stored; readers learn of it from the listener.
            return;
        }
        long last = stored.getLast().position();
        try {
            recent.add(chunk(stored.getFirst().position(), stored, engine));
        } catch (RuntimeException e) {
            // They are stored, whatever is wrong with reading them: whoever reads them next has to hear of it.
            recent.reached(last);
        }
        notifier.reached(last);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new EventStream(PostgresEventStorageEngine.positionOf(token) + 1, recent, this::fetch);
    }

    /**
     * Reads the events of several aggregates up to a position, aggregate by aggregate and each in its order: one look for
     * many short histories, page by page for long ones. Snapshots are not looked at.
     */
    public void readEvents(Collection<String> aggregates, long upTo, Consumer<DomainEventMessage<?>> reader) {
        engine.read(aggregates, upTo, reader);
    }

    /** Where the last events up to a position are, latest first, without reading what they tell. */
    public List<EventPlace> last(long upTo, int most) {
        return engine.last(upTo, most);
    }

    /** What of this aggregate is on its way; null where all that was appended here is known to be stored. */
    public @Nullable UnderWay underWay(String aggregate) {
        return writer.underWay(aggregate);
    }

    /** Has events read from the table again that are kept in memory as they could be read when they were stored. */
    public void forgetRecent() {
        recent.forget();
    }

    /** A position not before any event whose command was acknowledged here, without asking the database. */
    public long knownHead() {
        return recent.head();
    }

    private Chunk fetch(long position) {
        List<StoredEvent> events = engine.from(position);
        return events.isEmpty() ? Chunk.of(position, position - 1, List.of(), 0) : chunk(position, events, engine);
    }

    private static Chunk chunk(long from, List<StoredEvent> events, PostgresEventStorageEngine engine) {
        return Chunk.of(from, events.getLast().position(), engine.messages(events),
                events.stream().mapToLong(event -> event.event().bytes()).sum());
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    @Override
    public void close() {
        listener.close();
        writer.close();
        notifier.close();
    }
}
