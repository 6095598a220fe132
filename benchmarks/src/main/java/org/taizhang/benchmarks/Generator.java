package org.taizhang.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a store with events as they come from reporting progress, without going through commands. */
final class Generator {

    private static final int BATCH = 100_000;

    private Generator() {}

    /**
     * Until the store holds so many events, on aggregates of 20 events each that nothing else uses. They can be read,
     * but not projected: nothing raised their items.
     */
    static void fill(RawInserts.Database database, long stored) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            var row = statement.executeQuery("SELECT coalesce(max(position), -1) + 1 FROM event");
            row.next();
            for (long next = row.getLong(1); next < stored; next += BATCH) {
                long last = Math.min(stored, next + BATCH) - 1;
                statement.execute("INSERT INTO event SELECT n, (SELECT max(recorded_at) FROM event WHERE position = "
                        + (next - 1) + "), gen_random_uuid(), 'ItemAggregate', 'filled-' || n / 20, n % 20,"
                        + " 'item.ProgressReported', '1', e.payload, e.metadata FROM generate_series(" + next + ", "
                        + last
                        + ") n, (SELECT payload, metadata FROM event WHERE name = 'item.ProgressReported' LIMIT 1) e");
            }
            statement.execute("ANALYZE event");
        }
    }
}
