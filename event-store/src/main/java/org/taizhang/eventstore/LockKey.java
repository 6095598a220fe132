package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What writers of one store take turns on, and what its readers listen to. Both follow from the schema that the tables
 * lie in, so that two stores in one database do not meet.
 */
record LockKey(long value) {

    static LockKey of(Connection connection) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT hashtextextended('taizhang.' || current_schema(), 0)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new LockKey(row.getLong(1));
        }
    }

    String channel() {
        return "taizhang_events_" + Long.toHexString(value);
    }
}
