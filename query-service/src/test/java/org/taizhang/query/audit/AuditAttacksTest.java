package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

/** What the owner of the database does behind the program's back. */
class AuditAttacksTest extends AuditEdge {

    @Autowired
    private DataSource database;

    @BeforeAll
    void a_story_is_told() throws Exception {
        moreThanATile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_leaf", "ledger_tile", "ledger_head", "ledger_checkpoint" })
    void what_is_logged_is_neither_changed_nor_deleted(String table) {
        for (String change : List.of("DELETE FROM " + table, "TRUNCATE " + table,
                "UPDATE " + table + " SET " + (table.equals("ledger_tile") ? "level = 9" : "size = 9")
                        .replace("size", table.equals("ledger_leaf") ? "stream_seq" : "size"))) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void the_role_that_writes_the_log_can_only_add_to_it() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE taizhang_audit_log");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger_leaf SET stream_seq = 9"))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        }
    }

    @Test
    void a_byte_of_a_payload() throws Exception {
        alter("UPDATE event SET payload = set_byte(payload, 20, get_byte(payload, 20) # 1) WHERE position = 40");
        JsonNode fault = fault("EVENT_ALTERED", event(40));
        assertThat(fault.get("detail").asString()).isEqualTo("payloadSha256");
        assertThat(fault.get("leafIndex").asLong()).isEqualTo(log.leafOf(event(40)).orElseThrow().index());
        assertThat(fault.get("zh").asString()).isEqualTo("事件在数据库中被改动");
    }

    @Test
    void a_byte_of_the_metadata() throws Exception {
        alter("UPDATE event SET metadata = convert_to(replace(convert_from(metadata, 'UTF8'), 'p-', 'q-'), 'UTF8')"
                + " WHERE position = 41");
        assertThat(fault("EVENT_ALTERED", event(41)).get("detail").asString()).isEqualTo("metadataSha256, actor");
        alter("UPDATE event SET metadata = set_byte(metadata, 0, 0) WHERE position = 42");
        assertThat(fault("EVENT_ALTERED", event(42)).get("detail").asString()).contains("cannot be read");
    }

    @Test
    void the_time_of_an_event() throws Exception {
        alter("UPDATE event SET recorded_at = recorded_at - 86400000 WHERE position = 43");
        assertThat(fault("EVENT_ALTERED", event(43)).get("detail").asString()).isEqualTo("recordedAt");
    }

    @Test
    void two_events_swapped() throws Exception {
        alter("UPDATE event SET payload = (SELECT o.payload FROM event o WHERE o.position = 105 - event.position)"
                + " WHERE position IN (52, 53)");
        fault("EVENT_ALTERED", event(52));
        fault("EVENT_ALTERED", event(53));
    }

    @Test
    void an_event_replaced_by_another() throws Exception {
        String id = event(60);
        alter("UPDATE event SET event_id = 'slipped-in' WHERE position = 60");
        fault("EVENT_MISSING", id);
        fault("EVENT_NOT_LOGGED", "slipped-in");
    }

    @Test
    void the_last_event_of_an_item() throws Exception {
        String id = jdbc.sql("SELECT event_id FROM event WHERE aggregate_id = 'i9' ORDER BY sequence DESC LIMIT 1")
                .query(String.class).single();
        alter("DELETE FROM event WHERE event_id = '" + id + "'");
        assertThat(fault("EVENT_MISSING", id).get("streamId").asString()).isEqualTo("i9");
    }

    @Test
    void a_leaf_of_the_log_itself() throws Exception {
        alter("UPDATE ledger_leaf SET leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1)"
                + " WHERE leaf_index = 70");
        fault("LOG_ALTERED", log.leaf(70).orElseThrow().eventId());
    }

    private String event(long position) {
        return jdbc.sql("SELECT event_id FROM event WHERE position = ?").param(position).query(String.class).single();
    }

    /** As the owner may, who takes the guards away for it. */
    private void alter(String change) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            assertThat(statement.executeUpdate(change)).isPositive();
            statement.execute("SET session_replication_role = origin");
        }
    }

    private JsonNode fault(String kind, String event) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        await(() -> {
            state().get("faults").forEach(fault -> {
                if (fault.get("kind").asString().equals(kind) && event.equals(fault.path("eventId").asString(""))) {
                    found.add(fault);
                }
            });
            return !found.isEmpty();
        });
        return found.getFirst();
    }
}
