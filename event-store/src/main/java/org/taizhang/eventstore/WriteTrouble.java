package org.taizhang.eventstore;

import java.sql.SQLException;
import java.util.Objects;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the writer from storing: said in the log once, not for every command that meets it. */
final class WriteTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(WriteTrouble.class);

    private @Nullable String said;

    /** The events themselves are what the database does not take. */
    static boolean aboutData(SQLException e) {
        String state = state(e);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** What commands are told whose events were not stored. */
    RuntimeException toldAs(SQLException e) {
        if (aboutData(e)) {
            return new EventStoreException("the events cannot be stored: " + state(e), e);
        }
        String reason = switch (state(e)) {
            case "25006" -> "the database is read-only";
            case "53100" -> "the database's disk is full";
            case "55P03" -> "another instance has been writing for too long";
            case "42883", "42P01", "3F000" -> "the event store's tables are missing or of another version";
            case "42501" -> "the database user may not append events";
            default -> "the database refused (" + state(e) + ")";
        };
        say("Events cannot be stored: " + reason, e);
        return new EventStoreUnavailable(reason + "; nothing was stored", e);
    }

    void say(String what, SQLException e) {
        if (!what.equals(said)) {
            LOG.warn("{} ({})", what, e.getMessage());
            said = what;
        }
    }

    void over() {
        if (said != null) {
            LOG.warn("Events are being stored again");
            said = null;
        }
    }

    private static String state(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "");
    }
}
