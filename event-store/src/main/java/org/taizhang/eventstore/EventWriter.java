package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.eventstore.EventTable.Appended;

/**
 * The one writer of this instance: a thread with a connection of its own that takes whatever commands are waiting and
 * stores their events in one transaction. While one batch is being written the next one gathers, so the more commands
 * there are the fewer transactions each of them costs.
 */
final class EventWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final Duration RETRY = Duration.ofMillis(200);
    private final Connections connections;
    private final EventStoreSettings settings;
    private final InstantSource clock;
    private final Consumer<List<StoredEvent>> published;
    private final BlockingQueue<Append> queue;
    private final Successions successions;
    private final Thread thread;
    private volatile boolean closed;

    private @Nullable WriterConnection connection;
    private @Nullable Append carriedOver;
    private final WriteTrouble trouble = new WriteTrouble();

    /** @param published is told of what was stored, in order; empty where its positions are not known */
    EventWriter(Connections connections, EventStoreSettings settings, InstantSource clock,
            Consumer<List<StoredEvent>> published) {
        this.connections = connections;
        this.settings = settings;
        this.clock = clock;
        this.published = published;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.successions = new Successions(settings.patience());
        this.thread = Thread.ofPlatform().name("event-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Stores the events of one command, all of them or none; waits until they are durable.
     *
     * @param queued is run as soon as their place in the order is certain, on this thread
     * @return false where they do not follow on what their aggregates have
     * @throws EventStoreUnavailable when the database does not take them now
     */
    boolean append(List<NewEvent> events, Runnable queued) {
        Append append = new Append(events);
        successions.add(append);
        try {
            if (closed || !queue.offer(append, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EventStoreUnavailable(closed
                        ? "the event store is shut down"
                        : "too many commands are waiting to be stored; nothing was stored", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notQueued(append, new EventStoreUnavailable("interrupted before anything was stored", e));
        } catch (EventStoreUnavailable e) {
            throw notQueued(append, e);
        }
        queued.run();
        return append.await(settings.patience());
    }

    private static EventStoreUnavailable notQueued(Append append, EventStoreUnavailable why) {
        append.failed(why);
        return why;
    }

    /** What of this aggregate is on its way; null where all that was appended here is known to be stored. */
    @Nullable
    UnderWay underWay(String aggregate) {
        return successions.of(aggregate);
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty() || carriedOver != null) {
                if (connect() != null) {
                    List<Append> batch = next();
                    if (!batch.isEmpty()) {
                        write(batch);
                    }
                } else if (closed) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
            Stream.concat(Stream.ofNullable(carriedOver), queue.stream()).forEach(
                    append -> append.failed(new EventStoreUnavailable("the event store is shut down", null)));
        }
    }

    /** The commands waiting, as many as one transaction takes; none where none came for a moment. */
    private List<Append> next() throws InterruptedException {
        List<Append> batch = new ArrayList<>();
        int events = 0;
        long bytes = 0;
        Append append = carriedOver == null ? queue.poll(RETRY.toMillis(), TimeUnit.MILLISECONDS) : carriedOver;
        carriedOver = null;
        while (append != null) {
            long more = append.events().stream().mapToLong(NewEvent::bytes).sum();
            if (!batch.isEmpty() && (events + append.events().size() > settings.batchEvents()
                    || bytes + more > settings.batchBytes())) {
                carriedOver = append;
                return batch;
            }
            if (append.begin()) {
                batch.add(append);
                events += append.events().size();
                bytes += more;
            }
            append = queue.poll();
        }
        return batch;
    }

    private void write(List<Append> batch) throws InterruptedException {
        WriterConnection writing = connect();
        if (writing == null) {
            batch.forEach(append -> append.failed(new EventStoreUnavailable(
                    "the database cannot be reached; nothing was stored", null)));
            return;
        }
        try {
            Appended appended = writing.append(clock.millis(), batch);
            trouble.over();
            tell(batch, appended);
        } catch (SQLException e) {
            if (writing.lost()) {
                findOut(batch, writing, e);
            } else if (WriteTrouble.aboutData(e) && batch.size() > 1) {
                // One command's events cannot be stored; the others are not to suffer for it.
                for (Append append : batch) {
                    write(List.of(append));
                }
            } else {
                RuntimeException failure = trouble.toldAs(e);
                batch.forEach(append -> append.failed(failure));
            }
        } catch (RuntimeException e) {
            LOG.error("events could not be handed to the database; nothing of them is stored", e);
            batch.forEach(append -> append.failed(e));
        }
    }

    private void tell(List<Append> batch, Appended appended) {
        List<StoredEvent> stored = new ArrayList<>();
        long position = appended.first();
        for (int command = 1; command <= batch.size(); command++) {
            if (!appended.refused().contains(command)) {
                for (NewEvent event : batch.get(command - 1).events()) {
                    stored.add(StoredEvent.of(position++, appended.recordedAt(), event));
                }
            }
        }
        published.accept(stored);
        for (int command = 1; command <= batch.size(); command++) {
            if (appended.refused().contains(command)) {
                batch.get(command - 1).conflicting();
            } else {
                batch.get(command - 1).stored();
            }
        }
    }

    /**
     * The connection broke while the batch was under way. Whether it was stored is read from the store, but only once
     * the process that may still be at it has certainly ended.
     */
    private void findOut(List<Append> batch, WriterConnection before, SQLException failure)
            throws InterruptedException {
        trouble.say("The connection broke while events were being stored; finding out what became of them", failure);
        disconnect();
        while (!closed) {
            try (Connection fresh = connections.open()) {
                before.endBackend(fresh);
                List<Append> again = new ArrayList<>();
                for (Append append : batch) {
                    if (EventTable.contains(fresh, append.events().getFirst())) {
                        append.stored();
                    } else {
                        again.add(append);
                    }
                }
                published.accept(List.of());
                if (!again.isEmpty()) {
                    // Not stored, and certainly so.
                    write(again);
                }
                return;
            } catch (SQLException e) {
                Thread.sleep(RETRY);
            }
        }
        batch.forEach(append -> append.failed(new EventStoreUnavailable(
                "shut down before it was known whether the events were stored", failure)));
    }

    /** Null while there is none. Meanwhile commands stay in the queue, from which they can be given up without a trace. */
    private @Nullable WriterConnection connect() throws InterruptedException {
        if (connection == null) {
            try {
                connection = WriterConnection.open(connections);
            } catch (SQLException e) {
                trouble.say("The database cannot be reached; commands wait, and are told to try again", e);
                Thread.sleep(RETRY);
            }
        }
        return connection;
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }

    /** What waits is still written, if the database takes it. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(settings.patience())) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
