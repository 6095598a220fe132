package org.taizhang.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.authority.Role;
import org.taizhang.eventstore.Connections;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.JsonNode;

class ReplayCheckTest extends ReadEdge {

    private static final String ADDRESS = "/audit/replay-check";

    @Autowired
    private MeterRegistry meters;
    @Autowired
    private Connections connections;

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        RichHistory.tell(story);
        story.person("auditadmin", "褚审管", Story.ROOT, Role.AUDIT_ADMIN, null);
        projected();
    }

    /** As the events say, again. */
    @AfterEach
    void replayAll() throws Exception {
        replay();
    }

    @Test
    void rows_that_nobody_touched_are_what_the_events_make() throws Exception {
        JsonNode found = check();
        assertThat(found.get("differences")).as(found.toPrettyString()).isEmpty();
        assertThat(found.get("differenceCount").asLong()).isZero();
        assertThat(found.get("notHandled")).isEmpty();
        assertThat(found.get("deadLetters").asLong()).isZero();
        assertThat(found.get("done").asLong()).isEqualTo(found.get("total").asLong()).isEqualTo(positions.head() + 1);
        assertThat(found.get("position").asLong()).isEqualTo(positions.head());
        assertThat(found.get("startedBy").asString()).isEqualTo("p-auditor");
        assertThat(found.get("tables").findValuesAsString("table"))
                .contains("item_row", "item_touched", "person_directory", "measure_work", "wording_row", "ledger_text",
                        "ledger_fact_past")
                .hasSize(32);
        found.get("tables").forEach(table -> assertThat(table.get("liveRows").asLong()).as(table.toString())
                .isEqualTo(table.get("replayedRows").asLong()).isPositive());
        assertThat(found.get("notCompared").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("measure_work.ordinal", "person_grant.id");
        assertThat(schemas()).isEmpty();
    }

    @Test
    void rows_that_were_edited_are_named_with_their_column() throws Exception {
        sql("UPDATE item_row SET problem = '无关紧要' WHERE item_id = 'i-open'");
        sql("UPDATE measure_row SET deadline_date = '2099-12-31' WHERE measure_id = 'm-late'");
        sql("UPDATE act_row SET content = content || '{\"reply\": \"已改\"}' WHERE act_id = 'n-1'");
        sql("UPDATE plan_row SET revisers = '{}' WHERE plan_id = 'plan-1'");
        sql("UPDATE setting_change SET value = '{9}' WHERE version = 0");
        sql("UPDATE import_row SET position = 0");
        JsonNode found = check();
        assertThat(differences(found)).containsExactlyInAnyOrder(
                "import_row CHANGED position {\"import_id\":\"import-1\"}",
                "item_row CHANGED problem {\"item_id\":\"i-open\"}",
                "measure_row CHANGED deadline_date {\"item_id\":\"i-open\",\"measure_id\":\"m-late\"}",
                "act_row CHANGED content {\"act_id\":\"n-1\"}", "plan_row CHANGED revisers {\"plan_id\":\"plan-1\"}",
                "setting_change CHANGED value {\"version\":0}");
        JsonNode item = found.get("differences").valueStream()
                .filter(difference -> difference.get("table").asString().equals("item_row")).findFirst().orElseThrow();
        assertThat(item.get("live").asString()).isEqualTo("\"无关紧要\"");
        assertThat(item.get("replayed").asString()).contains("细节。");
        assertThat(meters.get("taizhang.replay.differences").gauge().value()).isEqualTo(6);
        JsonNode toAdministrator = read("auditadmin", ADDRESS);
        assertThat(toAdministrator.get("differenceCount").asLong()).isEqualTo(6);
        assertThat(toAdministrator.toString()).contains("i-open").doesNotContain("无关紧要", "细节");
    }

    @Test
    void rows_of_the_directory_are_compared_too() throws Exception {
        sql("UPDATE person_directory SET name = '改名' WHERE person_id = 'p-owner'");
        sql("UPDATE person_grant SET role = 'OFFICE' WHERE person_id = 'p-owner'");
        JsonNode found = check();
        sql("UPDATE person_directory SET name = '吴科员' WHERE person_id = 'p-owner'");
        sql("UPDATE person_grant SET role = 'OWNER' WHERE person_id = 'p-owner'");
        assertThat(differences(found)).hasSize(3)
                .contains("person_directory CHANGED name {\"person_id\":\"p-owner\"}")
                .anyMatch(difference -> difference.startsWith("person_grant ADDED - ") && difference.contains("OFFICE"))
                .anyMatch(difference -> difference.startsWith("person_grant MISSING - ")
                        && difference.contains("OWNER"));
    }

    @Test
    void rows_that_were_deleted_or_slipped_in_are_named() throws Exception {
        sql("DELETE FROM evidence_row WHERE evidence_id = 'i-closed-e1'");
        sql("INSERT INTO unit_directory (unit_id, name) VALUES ('u-ghost', '无此单位')");
        JsonNode found = check();
        sql("DELETE FROM unit_directory WHERE unit_id = 'u-ghost'");
        assertThat(differences(found)).containsExactlyInAnyOrder(
                "evidence_row MISSING - {\"item_id\":\"i-closed\",\"evidence_id\":\"i-closed-e1\"}",
                "unit_directory ADDED - {\"unit_id\":\"u-ghost\"}");
    }

    @Test
    void many_differences_are_counted_and_not_all_kept() throws Exception {
        sql("INSERT INTO mail_preference_row SELECT 'ghost-' || n, '{}' FROM generate_series(1, 1200) n");
        JsonNode found = check();
        assertThat(found.get("differenceCount").asLong()).isEqualTo(1200);
        assertThat(found.get("differences")).hasSize(1000);
    }

    @Test
    void what_is_written_meanwhile_is_no_difference() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            Story story = new Story(events);
            for (int item = 0; writing.get() && item < 400 || item < 120; item++) {
                story.closedItem("w-" + item, "ZG-2027-" + item);
                // The check, too, needs its time on a small machine.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        });
        try {
            for (int times = 0; times < 3; times++) {
                JsonNode found = check();
                assertThat(found.get("differences")).as(found.toPrettyString()).isEmpty();
            }
        } finally {
            writing.set(false);
            writer.join();
        }
        projected();
        JsonNode after = check();
        assertThat(after.get("differences")).isEmpty();
        assertThat(after.get("position").asLong()).isEqualTo(positions.head()).isGreaterThan(1500);
    }

    @Test
    void one_runs_at_a_time_and_one_whose_program_ended_is_no_more() throws Exception {
        try (Connection connection = connections.open()) {
            connection.createStatement().execute("SELECT pg_advisory_lock(" + ReplayChecks.LOCK + ")");
            MockHttpServletResponse refused = send("auditor", post("/api/v1" + ADDRESS));
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(json.readTree(refused.getContentAsString()).get("code").asString())
                    .isEqualTo("REPLAY_CHECK_RUNNING");
            sql("INSERT INTO replay_check (state, started_by, started_at) VALUES ('RUNNING', 'p-auditor', now())"
                    + " ON CONFLICT (single) DO UPDATE SET state = 'RUNNING'");
            assertThat(read("auditor", ADDRESS).get("state").asString()).isEqualTo("RUNNING");
        }
        sql("CREATE SCHEMA IF NOT EXISTS public_replay");
        // The server lets go of the lock some moments after.
        for (int tries = 0; read("auditor", ADDRESS).get("state").asString().equals("RUNNING")
                && tries < 100; tries++) {
            Thread.sleep(50);
        }
        assertThat(read("auditor", ADDRESS).get("error").asString()).contains("has ended");
        assertThat(check().get("differences")).isEmpty();
        assertThat(schemas()).isEmpty();
    }

    @Test
    void nobody_else_may() throws Exception {
        for (String account : List.of("office", "owner", "sysadmin")) {
            assertThat(send(account, post("/api/v1" + ADDRESS)).getStatus()).isEqualTo(403);
            refused(account, ADDRESS, 403, "NOT_ALLOWED");
        }
    }

    private JsonNode check() throws Exception {
        assertThat(send("auditor", post("/api/v1" + ADDRESS)).getStatus()).isEqualTo(202);
        JsonNode state = read("auditor", ADDRESS);
        for (int tries = 0; state.get("state").asString().equals("RUNNING") && tries < 600; tries++) {
            Thread.sleep(100);
            state = read("auditor", ADDRESS);
        }
        assertThat(state.get("state").asString()).as(state.toPrettyString()).isEqualTo("FINISHED");
        return state;
    }

    private static List<String> differences(JsonNode found) {
        return found.get("differences").valueStream().map(difference -> difference.get("table").asString() + " "
                + difference.get("kind").asString() + " " + difference.path("column").asString("-") + " "
                + difference.get("key").asString()).toList();
    }

    private List<String> schemas() {
        return jdbc.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%replay'").query(String.class).list();
    }

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).update()).isNotNegative();
    }
}
