package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/** An auditor takes bundles from the running program and verifies them with the verifier's own jar, as its own process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditJourneyTest {

    private Path folder;
    private Instance app;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.app = Instance.start(folder.resolve("data"));
        await(() -> {
            JsonNode state = app.get("auditor", "/api/v1/audit").body();
            return state.path("size").asLong() > 20 && state.path("waiting").asLong() == 0
                    && state.path("signedSize").asLong() == state.path("size").asLong();
        });
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void a_bundle_of_everything_holds_in_all_three() throws Exception {
        Verifier.Verified verified = verify(bundle("whole.zip", ""));
        assertThat(verified.exit()).as(verified.report().toString()).isZero();
        assertThat(List.of("integrity", "completeness", "anchoring")).allMatch(
                name -> verified.verdict(name).equals("HOLDS"));
        Files.write(folder.resolve("kept"), app.get("auditor", "/api/v1/audit/checkpoint").bytes());
    }

    @Test
    @Order(2)
    void a_bundle_of_an_item_and_of_a_plan_hold_up_to_now() throws Exception {
        String item = app.get("auditor", "/api/v1/ledger?limit=1").body().path("rows").path(0).path("itemId")
                .asString();
        Verifier.Verified verified = verify(bundle("item.zip", "?item=" + item));
        assertThat(verified.exit()).as(verified.report().toString()).isZero();
        String plan = app.get("auditor", "/api/v1/plans").body().path("plans").path(0).path("id").asString();
        Verifier.Verified ofPlan = verify(bundle("plan.zip", "?plan=" + plan));
        assertThat(ofPlan.exit()).as(ofPlan.report().toString()).isZero();
    }

    @Test
    @Order(3)
    void a_later_bundle_continues_the_checkpoint_that_was_kept() throws Exception {
        Path later = bundle("later.zip", "");
        Verifier.Verified verified = verify(later, "--known", folder.resolve("kept").toString());
        assertThat(verified.exit()).as(verified.report().toString()).isZero();
    }

    @Test
    @Order(4)
    void an_auditor_reads_offline_what_people_typed_unless_the_keys_were_left_out() throws Exception {
        JsonNode row = app.get("auditor", "/api/v1/ledger?limit=1").body().path("rows").path(0);
        String item = row.path("itemId").asString();
        Verifier.Verified read = Verifier.replay(bundle("read.zip", "?item=" + item), item);
        assertThat(read.exit()).isZero();
        assertThat(title(read).asString()).isEqualTo(row.path("title").asString()).isNotBlank();
        Path sealed = bundle("sealed.zip", "?texts=false&item=" + item);
        assertThat(verify(sealed).exit()).isZero();
        assertThat(title(Verifier.replay(sealed, item)).path("sealed").asBoolean()).isTrue();
    }

    private static JsonNode title(Verifier.Verified replayed) {
        return replayed.report().path("state").path("problem.title").path("value");
    }

    @Test
    @Order(5)
    void what_people_typed_lies_in_no_event_in_plain() throws Exception {
        JdbcClient jdbc = JdbcClient.create(app.context().getBean(DataSource.class));
        List<String> events = jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM event").query(String.class).list();
        JsonNode item = app.get("auditor", "/api/v1/ledger?limit=1").body().path("rows").path(0);
        String title = item.path("title").asString();
        assertThat(title).isNotBlank();
        assertThat(events).hasSizeGreaterThan(20).noneMatch(event -> event.contains(title));
        JsonNode people = app.get("sysadmin", "/api/v1/people").body();
        for (JsonNode person : people.path("people").isMissingNode() ? people.path("rows") : people.path("people")) {
            String name = person.path("name").asString();
            assertThat(name).isNotBlank();
            assertThat(events).noneMatch(event -> event.contains(name));
        }
    }

    @Test
    @Order(6)
    void a_byte_changed_in_the_database_is_named_by_the_program_and_by_the_next_bundle() throws Exception {
        JdbcClient jdbc = JdbcClient.create(app.context().getBean(DataSource.class));
        String event = jdbc.sql("SELECT event_id FROM event WHERE position = 9").query(String.class).single();
        long leaf = jdbc.sql("SELECT leaf_index FROM ledger_leaf WHERE event_id = ?").param(event).query(Long.class)
                .single();
        try (Connection owner = app.context().getBean(DataSource.class).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("UPDATE event SET payload = set_byte(payload, 12, get_byte(payload, 12) # 1)"
                    + " WHERE position = 9");
            statement.execute("SET session_replication_role = origin");
        }
        await(() -> app.get("auditor", "/api/v1/audit").body().path("faults").toString().contains(event));
        Verifier.Verified altered = verify(bundle("altered.zip", ""));
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.verdict("integrity")).isEqualTo("FAILS");
        JsonNode integrity = altered.report().path("integrity");
        assertThat(integrity.path("finding").asString()).isEqualTo("PAYLOAD_DIFFERS");
        assertThat(integrity.path("leaf").path("index").asLong()).isEqualTo(leaf);
        assertThat(verify(folder.resolve("whole.zip")).exit()).as("the one that was taken before").isZero();
    }

    private Path bundle(String name, String query) throws IOException {
        Answer answer = app.get("auditor", "/api/v1/audit/bundle.zip" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.bytes());
    }

    private Verifier.Verified verify(Path bundle, String... more) throws Exception {
        return Verifier.verify(bundle, folder.resolve("data/audit/policy"), more);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(200);
        }
    }
}
