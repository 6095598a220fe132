package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class EventTablesTest {

    private static final String APPEND = "INSERT INTO domainevententry (aggregateidentifier, sequencenumber,"
            + " eventidentifier, payload, payloadtype, timestamp) VALUES ('a', %d, '%s', '', 'x', '')";

    @Test
    void a_sequence_number_of_a_stream_and_an_event_id_are_stored_once() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            int applied = Flyway.configure().dataSource(server.getPostgresDatabase())
                    .locations("classpath:db/migration/eventstore").load().migrate().migrationsExecuted;
            assertThat(applied).isPositive();
            statement.execute(APPEND.formatted(0, "e0"));
            assertThatThrownBy(() -> statement.execute(APPEND.formatted(0, "e1"))).isInstanceOf(SQLException.class)
                    .hasMessageContaining("sequencenumber");
            assertThatThrownBy(() -> statement.execute(APPEND.formatted(1, "e0"))).isInstanceOf(SQLException.class)
                    .hasMessageContaining("eventidentifier");
        }
    }
}
