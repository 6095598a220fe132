package org.taizhang.runtime.raw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.taizhang.eventstore.RawEvent;

/** Those of the store on PostgreSQL. */
final class PostgresRawEvents implements RawEvents {

    private static final int PAGE = 500;

    private final DataSource database;

    PostgresRawEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public List<RawEvent> after(long position, int limit) {
        return read(connection -> RawEvent.after(connection, position, limit));
    }

    @Override
    public List<RawEvent> between(long after, long last) {
        return read(connection -> {
            List<RawEvent> all = new ArrayList<>();
            for (long position = after; position < last;) {
                List<RawEvent> page = RawEvent.after(connection, position, (int) Math.min(PAGE, last - position));
                page.stream().filter(event -> event.position() <= last).forEach(all::add);
                position = page.isEmpty() ? last : page.getLast().position();
            }
            return all;
        });
    }

    @Override
    public List<RawEvent> ofAggregate(String aggregate) {
        return read(connection -> {
            List<RawEvent> all = new ArrayList<>();
            List<RawEvent> page;
            do {
                page = RawEvent.ofAggregate(connection, aggregate, all.isEmpty() ? 0 : all.getLast().sequence() + 1,
                        PAGE);
                all.addAll(page);
            } while (page.size() == PAGE);
            return all;
        });
    }

    @Override
    public long head() {
        return read(RawEvent::head);
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("reading events", null, e);
        }
    }
}
