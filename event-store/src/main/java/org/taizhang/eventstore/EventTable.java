package org.taizhang.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The statements on the store's tables. */
final class EventTable {

    private static final String COLUMNS = "position, recorded_at, event_id, aggregate_type, aggregate_id, sequence,"
            + " name, revision, payload, metadata";

    private EventTable() {}

    /**
     * What became of a batch.
     *
     * @param first position of the first event stored; the others follow without a gap
     * @param recordedAt milliseconds since 1970
     * @param refused numbers of the commands that conflict, from 1
     */
    record Appended(long first, long recordedAt, Set<Integer> refused) {}

    /** Who is at the other end: the server's process, for whoever has to make sure that it has ended. */
    record Backend(int process, String startedAt) {}

    static Appended append(PreparedStatement append, LockKey key, long nowMillis, List<Append> commands)
            throws SQLException {
        Columns columns = new Columns(commands);
        Connection connection = append.getConnection();
        append.setLong(1, key.value());
        append.setLong(2, nowMillis);
        append.setArray(3, connection.createArrayOf("int4", columns.commands));
        append.setArray(4, connection.createArrayOf("text", columns.ids));
        append.setArray(5, connection.createArrayOf("text", columns.types));
        append.setArray(6, connection.createArrayOf("text", columns.aggregates));
        append.setArray(7, connection.createArrayOf("int8", columns.sequences));
        append.setArray(8, connection.createArrayOf("text", columns.names));
        append.setArray(9, connection.createArrayOf("text", columns.revisions));
        append.setArray(10, connection.createArrayOf("bytea", columns.payloads));
        append.setArray(11, connection.createArrayOf("bytea", columns.metadatas));
        try (ResultSet result = append.executeQuery()) {
            result.next();
            return new Appended(result.getLong("first"), result.getLong("recorded"),
                    numbers(result.getArray("refused")));
        }
    }

    static PreparedStatement prepareAppend(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "SELECT first, recorded, refused FROM append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    private static Set<Integer> numbers(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : new HashSet<>(List.of((Integer[]) array.getArray()));
    }

    /** Events after the position, in order, at most so many. */
    static List<StoredEvent> after(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM event WHERE position > ? ORDER BY position LIMIT ?")) {
            select.setLong(1, position);
            select.setInt(2, limit);
            return events(select);
        }
    }

    /** The aggregate's events from this sequence number on, in order, at most so many. */
    static List<StoredEvent> ofAggregate(Connection connection, String aggregate, long from, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM event WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?")) {
            select.setString(1, aggregate);
            select.setLong(2, from);
            select.setInt(3, limit);
            return events(select);
        }
    }

    /**
     * The events of these aggregates up to a position, aggregate by aggregate and in order, at most so many.
     *
     * @param after the last one of those that were read before; null for the first
     */
    static List<StoredEvent> ofAggregates(Connection connection, String[] aggregates, long upTo,
            @Nullable NewEvent after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM event WHERE aggregate_id = ANY (?) AND position <= ? AND (aggregate_id, sequence) > (?, ?)"
                + " ORDER BY aggregate_id, sequence LIMIT ?")) {
            select.setArray(1, connection.createArrayOf("text", aggregates));
            select.setLong(2, upTo);
            select.setString(3, after == null ? "" : after.aggregateId());
            select.setLong(4, after == null ? -1 : after.sequence());
            select.setInt(5, limit);
            return events(select);
        }
    }

    static List<EventPlace> last(Connection connection, long upTo, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT position, name, aggregate_id"
                + " FROM event WHERE position <= ? ORDER BY position DESC LIMIT ?")) {
            select.setLong(1, upTo);
            select.setInt(2, limit);
            List<EventPlace> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(new EventPlace(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
            return places;
        }
    }

    private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(StoredEvent.of(row.getLong(1), row.getLong(2),
                        new NewEvent(row.getString(3), row.getString(4), row.getString(5), row.getLong(6),
                                row.getString(7), row.getString(8), row.getBytes(9), row.getBytes(10))));
            }
        }
        return events;
    }

    /** The last position; -1 while there is none. */
    static long head(Connection connection) throws SQLException {
        return number(connection, "SELECT coalesce(max(position), -1) FROM event");
    }

    static Optional<Long> lastSequence(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT max(sequence) FROM event WHERE aggregate_id = ?")) {
            select.setString(1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long last = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(last);
            }
        }
    }

    /**
     * The first position recorded at this time or later; one past the head where there is none. Times never decrease
     * along the positions, so no index on them is needed.
     */
    static long firstAt(Connection connection, long millis) throws SQLException {
        long low = 0;
        long high = head(connection) + 1;
        try (PreparedStatement select = connection
                .prepareStatement("SELECT recorded_at FROM event WHERE position = ?")) {
            while (low < high) {
                long middle = low + (high - low) / 2;
                select.setLong(1, middle);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong(1) < millis) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
            }
        }
        return low;
    }

    /** Whether exactly this event is stored. */
    static boolean contains(Connection connection, NewEvent event) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT 1 FROM event WHERE aggregate_id = ? AND sequence = ? AND event_id = ?")) {
            select.setString(1, event.aggregateId());
            select.setLong(2, event.sequence());
            select.setString(3, event.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static Backend backend(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backend(row.getInt(1), row.getString(2));
        }
    }

    /** Ends that process, should it still be there, and waits until it has. */
    static void end(Connection connection, Backend backend) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT pg_terminate_backend(pid, 10000)"
                + " FROM pg_stat_activity WHERE pid = ? AND backend_start::text = ?")) {
            select.setInt(1, backend.process());
            select.setString(2, backend.startedAt());
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && !row.getBoolean(1)) {
                    throw new SQLException("the server's process " + backend.process() + " does not end", "57014");
                }
            }
        }
    }

    static Optional<StoredEvent> snapshot(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT -1, recorded_at, event_id, aggregate_type,"
                + " aggregate_id, sequence, name, revision, payload, metadata FROM snapshot WHERE aggregate_id = ?")) {
            select.setString(1, aggregate);
            return events(select).stream().findFirst();
        }
    }

    /** Replaces an older one; one that is older itself changes nothing. */
    static void storeSnapshot(Connection connection, NewEvent snapshot, long recordedAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO snapshot (aggregate_id, sequence, aggregate_type, event_id, recorded_at, name, revision,
                    payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (aggregate_id) DO UPDATE SET sequence = excluded.sequence, event_id = excluded.event_id,
                    aggregate_type = excluded.aggregate_type, recorded_at = excluded.recorded_at,
                    name = excluded.name, revision = excluded.revision, payload = excluded.payload,
                    metadata = excluded.metadata
                WHERE snapshot.sequence <= excluded.sequence""")) {
            insert.setString(1, snapshot.aggregateId());
            insert.setLong(2, snapshot.sequence());
            insert.setString(3, snapshot.aggregateType());
            insert.setString(4, snapshot.id());
            insert.setLong(5, recordedAt);
            insert.setString(6, snapshot.name());
            insert.setString(7, snapshot.revision());
            insert.setBytes(8, snapshot.payload());
            insert.setBytes(9, snapshot.metadata());
            insert.executeUpdate();
        }
    }

    /** Whose store it is: the given organisation's, if it was nobody's. */
    static String claim(Connection connection, String organisation) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO event_store (organisation) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, organisation);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT organisation FROM event_store");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A batch, column by column. */
    private static final class Columns {

        private final Integer[] commands;
        private final String[] ids;
        private final @Nullable String[] types;
        private final String[] aggregates;
        private final Long[] sequences;
        private final String[] names;
        private final @Nullable String[] revisions;
        private final byte[][] payloads;
        private final byte[][] metadatas;

        Columns(List<Append> appends) {
            int size = appends.stream().mapToInt(append -> append.events().size()).sum();
            commands = new Integer[size];
            ids = new String[size];
            types = new String[size];
            aggregates = new String[size];
            sequences = new Long[size];
            names = new String[size];
            revisions = new String[size];
            payloads = new byte[size][];
            metadatas = new byte[size][];
            int n = 0;
            for (int command = 0; command < appends.size(); command++) {
                for (NewEvent event : appends.get(command).events()) {
                    commands[n] = command + 1;
                    ids[n] = event.id();
                    types[n] = event.aggregateType();
                    aggregates[n] = event.aggregateId();
                    sequences[n] = event.sequence();
                    names[n] = event.name();
                    revisions[n] = event.revision();
                    payloads[n] = event.payload();
                    metadatas[n] = event.metadata();
                    n++;
                }
            }
        }
    }
}
