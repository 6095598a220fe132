package org.taizhang.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.eventstore.Connections;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.directory.DirectoryProjection;

import tools.jackson.databind.JsonNode;

/** Rows of the ledger, and of others, made anew on a database that goes on being written and read. */
@TestPropertySource(properties = "taizhang.rebuild.batch=20")
class RebuildTest extends ReadEdge {

    private static final String ADDRESS = "/projections";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Rebuilder rebuilder;
    @Autowired
    private Connections connections;
    @Autowired
    private PlatformTransactionManager transactions;

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        RichHistory.tell(story);
        story.person("auditadmin", "褚审管", Story.ROOT, Role.AUDIT_ADMIN, null);
        projected();
    }

    @AfterEach
    void mend() throws Exception {
        sql("ALTER TABLE item_row DROP CONSTRAINT IF EXISTS broken");
        sql("DELETE FROM deadletterentry");
        assertThat(schemas()).isEmpty();
        replay();
    }

    @Test
    void rows_that_were_edited_are_right_afterwards_though_events_go_on_and_nobody_who_reads_sees_a_mix()
            throws Exception {
        List<String> before = rows();
        sql("UPDATE item_row SET problem = '无关紧要', number = 'ZG-X' WHERE item_id = 'i-open'");
        sql("UPDATE measure_row SET deadline_date = '2099-12-31' WHERE measure_id = 'm-late'");
        sql("DELETE FROM evidence_row WHERE evidence_id = 'i-closed-e1'");
        sql("UPDATE plan_row SET revisers = '{}' WHERE plan_id = 'plan-1'");
        Set<String> seen = new ConcurrentSkipListSet<>();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean on = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().start(() -> readOn(on, seen, wrong));
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int item = 0; item < 60; item++) {
                story.closedItem("w-" + item, "ZG-2027-" + item);
            }
        });
        try {
            JsonNode done = rebuilt(ReadModel.GROUP, null);
            assertThat(done.get("state").asString()).as(done.toPrettyString()).isEqualTo("SWAPPED");
            assertThat(differences(done)).contains("item_row problem", "item_row number", "measure_row deadline_date",
                    "evidence_row -", "plan_row revisers");
            assertThat(done.get("differenceCount").asLong()).isEqualTo(5);
            assertThat(done.toString()).doesNotContain("无关紧要", "ZG-X");
            assertThat(done.get("done").asLong()).isEqualTo(done.get("total").asLong()).isGreaterThan(100);
            writer.join();
            reached();
        } finally {
            on.set(false);
            reader.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsExactly("as edited", "as the events say");
        assertThat(rows()).containsAll(before);
        List<String> now = rows();
        replay();
        assertThat(rows()).isEqualTo(now);
    }

    /** All rows of one moment, over and over: as they were edited, or as they should be, and none goes missing. */
    private void readOn(AtomicBoolean on, Set<String> seen, Queue<String> wrong) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        long most = 0;
        while (on.get()) {
            try {
                long[] count = new long[1];
                String state = snapshot.execute(status -> {
                    positions.reached(ReadModel.GROUP);
                    boolean problem = is("SELECT problem = '无关紧要' FROM item_row WHERE item_id = 'i-open'");
                    boolean deadline = is(
                            "SELECT deadline_date = '2099-12-31' FROM measure_row WHERE measure_id = 'm-late'");
                    boolean evidence = is("SELECT count(*) = 0 FROM evidence_row WHERE evidence_id = 'i-closed-e1'");
                    boolean plan = is("SELECT revisers = '{}' FROM plan_row WHERE plan_id = 'plan-1'");
                    count[0] = jdbc.sql("SELECT count(*) FROM item_row").query(Long.class).single();
                    return problem && deadline && evidence && plan
                            ? "as edited"
                            : problem || deadline || evidence || plan ? "a mix" : "as the events say";
                });
                seen.add(String.valueOf(state));
                if (count[0] < most) {
                    wrong.add("rows went missing: " + count[0] + " after " + most);
                }
                most = Math.max(most, count[0]);
            } catch (RuntimeException e) {
                wrong.add(String.valueOf(e));
            }
        }
    }

    private boolean is(String condition) {
        return jdbc.sql(condition).query(Boolean.class).single();
    }

    @Test
    void one_that_is_broken_off_goes_on_from_where_it_stood() throws Exception {
        try (Connection blocking = connections.open()) {
            sql("UPDATE item_row SET problem = '无关紧要' WHERE item_id = 'i-open'");
            begin(ReadModel.GROUP, null, 202);
            until(() -> number("position") >= 19);
            // Its next batch cannot end, and the one that runs it is told to stop.
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("SELECT 1 FROM rebuild FOR UPDATE");
            Thread stopping = Thread.ofPlatform().start(rebuilder::stop);
            until(() -> !rebuilder.isRunning());
            blocking.rollback();
            stopping.join();
        }
        long stood = number("position");
        JsonNode broken = group(ReadModel.GROUP).get("rebuild");
        assertThat(broken.get("state").asString()).isEqualTo("RUNNING");
        assertThat(broken.get("done").asLong()).isEqualTo(stood + 1).isBetween(20L, positions.head());
        assertThat(broken.get("total").asLong()).isEqualTo(positions.head() + 1);
        assertThat(broken.get("eventsPerSecond").asDouble()).isPositive();
        assertThat(broken.get("remainingSeconds").asLong()).isPositive();
        refusedToBegin(DirectoryProjection.GROUP, 409, "REBUILD_RUNNING");
        refusedToBegin(ReadModel.GROUP, 409, "REBUILD_RUNNING");
        rebuilder.start();
        assertThat(ended(ReadModel.GROUP).get("state").asString()).isEqualTo("SWAPPED");
        assertThat(number("resumed_from")).isEqualTo(stood);
        assertThat(jdbc.sql("SELECT problem FROM item_row WHERE item_id = 'i-open'").query(String.class).single())
                .contains("细节");
    }

    @Test
    void it_waits_for_who_is_at_the_group_just_then() throws Exception {
        for (String busy : List.of("SELECT 1 FROM tokenentry WHERE processorname = 'ledger' FOR UPDATE",
                "LOCK TABLE item_row IN ROW EXCLUSIVE MODE")) {
            try (Connection another = connections.open()) {
                another.setAutoCommit(false);
                another.createStatement().execute(busy);
                begin(ReadModel.GROUP, null, 202);
                // Longer than anybody waits for a lock.
                Thread.sleep(4500);
                assertThat(group(ReadModel.GROUP).at("/rebuild/state").asString()).as(busy).isEqualTo("RUNNING");
                another.rollback();
            }
            assertThat(ended(ReadModel.GROUP).get("state").asString()).as(busy).isEqualTo("SWAPPED");
        }
    }

    @Test
    void what_another_program_has_made_is_begun_anew() throws Exception {
        rebuilder.stop();
        begin(ReadModel.GROUP, null, 202);
        sql("UPDATE rebuild SET program = 'another', position = 40");
        rebuilder.start();
        JsonNode done = ended(ReadModel.GROUP);
        assertThat(done.get("state").asString()).as(done.toPrettyString()).isEqualTo("SWAPPED");
        assertThat(number("resumed_from")).isEqualTo(-1);
        assertThat(done.get("differenceCount").asLong()).isZero();
    }

    @Test
    void where_it_is_asked_to_change_nothing_differences_are_told_and_left() throws Exception {
        sql("UPDATE item_row SET problem = '无关紧要' WHERE item_id = 'i-open'");
        JsonNode done = rebuilt(ReadModel.GROUP, "{\"onlyIfEqual\":true}");
        assertThat(done.get("state").asString()).isEqualTo("DIFFERENT");
        assertThat(differences(done)).containsExactly("item_row problem");
        assertThat(is("SELECT problem = '无关紧要' FROM item_row WHERE item_id = 'i-open'")).isTrue();
    }

    @Test
    void dead_letters_that_can_be_handled_now_are_gone_and_what_follows_goes_on_from_the_new_rows() throws Exception {
        story.tell("office", Story.raised("rebuilt-1", "ZG-2028-0001", Story.OFFICE));
        reached();
        breakFor("item_id = 'rebuilt-1' AND status = 'CLAIMED'");
        story.tell("unithead", new ItemClaimed(new ItemId("rebuilt-1"), Story.OFFICE, Story.RAISED, 15, Map.of()));
        reached();
        assertThat(group(ReadModel.GROUP).get("deadLetters").asLong()).isEqualTo(1);
        sql("ALTER TABLE item_row DROP CONSTRAINT broken");
        assertThat(rebuilt(ReadModel.GROUP, null).get("state").asString()).isEqualTo("SWAPPED");
        assertThat(group(ReadModel.GROUP).get("deadLetters").asLong()).isZero();
        story.tell("owner", new RootCauseRecorded(new ItemId("rebuilt-1"), "学习抓得不紧"));
        reached();
        assertThat(jdbc.sql("SELECT status || ' ' || version FROM item_row WHERE item_id = 'rebuilt-1'")
                .query(String.class)
                .single()).isEqualTo("CLAIMED 2");
    }

    @Test
    void what_is_kept_in_memory_of_a_row_that_was_edited_is_not_written_again() throws Exception {
        ItemId item = new ItemId("rebuilt-3");
        story.tell("office", Story.raised(item.value(), "ZG-2028-0003", Story.OFFICE));
        reached();
        sql("UPDATE item_row SET problem = '无关紧要' WHERE item_id = 'rebuilt-3'");
        // One that fails has everything that is kept forgotten, so that the edited row is what is read next.
        breakFor("item_id = 'rebuilt-4'");
        story.tell("office", Story.raised("rebuilt-4", "ZG-2028-0004", Story.OFFICE));
        reached();
        sql("ALTER TABLE item_row DROP CONSTRAINT broken");
        story.tell("owner", new RootCauseRecorded(item, "学习抓得不紧"));
        reached();
        assertThat(is("SELECT problem = '无关紧要' AND version = 1 FROM item_row WHERE item_id = 'rebuilt-3'")).isTrue();
        assertThat(rebuilt(ReadModel.GROUP, null).get("state").asString()).isEqualTo("SWAPPED");
        // The next in the order of all: only that rows were replaced tells that those in memory are old.
        story.tell("owner", new SameTypeCheckRecorded(item, false, "未发现同类问题"));
        reached();
        assertThat(is("SELECT problem <> '无关紧要' AND version = 2 FROM item_row WHERE item_id = 'rebuilt-3'")).isTrue();
    }

    @Test
    void what_could_not_be_handled_any_more_stops_it_and_the_rows_stay() throws Exception {
        List<String> before = rows();
        breakFor("item_id = 'i-closed'");
        JsonNode done = rebuilt(ReadModel.GROUP, null);
        assertThat(done.get("state").asString()).isEqualTo("FAILED");
        // The look-back notes something on the row that is not there then.
        assertThat(done.get("notHandled").findValuesAsString("streamId")).containsExactly("i-closed", "l-1");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_letter_that_still_cannot_be_handled_stays_where_it_is() throws Exception {
        breakFor("item_id = 'rebuilt-2'");
        story.tell("office", Story.raised("rebuilt-2", "ZG-2028-0011", Story.OFFICE));
        story.tell("unithead", new ItemClaimed(new ItemId("rebuilt-2"), Story.OFFICE, Story.RAISED, 15, Map.of()));
        reached();
        JsonNode done = rebuilt(ReadModel.GROUP, null);
        assertThat(done.get("state").asString()).isEqualTo("SWAPPED");
        assertThat(done.get("notHandled").findValuesAsString("streamId")).containsExactly("rebuilt-2");
        assertThat(group(ReadModel.GROUP).get("deadLetters").asLong()).isEqualTo(2);
    }

    @Test
    void the_directory_is_rebuilt_too_and_who_keeps_of_it_hears_of_it() throws Exception {
        sql("UPDATE person_directory SET name = '改名' WHERE person_id = 'p-owner'");
        sql("UPDATE person_grant SET role = 'OFFICE' WHERE person_id = 'p-owner'");
        long revision = jdbc.sql("SELECT revision FROM directory_revision").query(Long.class).single();
        assertThat(rebuilt(DirectoryProjection.GROUP, null).get("state").asString()).isEqualTo("SWAPPED");
        assertThat(is("SELECT name = '吴科员' FROM person_directory WHERE person_id = 'p-owner'")).isTrue();
        assertThat(is("SELECT role = 'OWNER' FROM person_grant WHERE person_id = 'p-owner'")).isTrue();
        assertThat(jdbc.sql("SELECT revision FROM directory_revision").query(Long.class).single())
                .isGreaterThan(revision);
    }

    @Test
    void groups_are_told_with_how_far_they_have_come() throws Exception {
        reached();
        JsonNode ledger = group(ReadModel.GROUP);
        assertThat(ledger.get("position").asLong()).isEqualTo(positions.head());
        assertThat(ledger.get("behind").asLong()).isZero();
        assertThat(ledger.get("tables").valueStream().map(JsonNode::asString)).contains("item_row", "inbox_row")
                .doesNotContain("person_directory", "delivery", "access_entry");
        assertThat(group("delivery").get("tables")).isEmpty();
        assertThat(read("auditadmin", ADDRESS).get("projections").findValuesAsString("group"))
                .doesNotContain("__config").contains(DirectoryProjection.GROUP, "measure-work");
    }

    @Test
    void nobody_else_may_and_what_keeps_no_rows_is_unknown() throws Exception {
        for (String account : List.of("office", "auditor", "auditadmin")) {
            refusedToBegin(ReadModel.GROUP, 403, "NOT_ALLOWED", account);
        }
        refused("office", ADDRESS, 403, "NOT_ALLOWED");
        refusedToBegin("delivery", 404, "PROJECTION_UNKNOWN");
        refusedToBegin("nothing", 404, "PROJECTION_UNKNOWN");
    }

    private JsonNode rebuilt(String group, @Nullable String body) throws Exception {
        begin(group, body, 202);
        return ended(group);
    }

    private void begin(String group, @Nullable String body, int status) throws Exception {
        var request = post("/api/v1" + ADDRESS + "/" + group + "/rebuild");
        if (body != null) {
            request.content(body).contentType(MediaType.APPLICATION_JSON);
        }
        assertThat(send("sysadmin", request).getStatus()).isEqualTo(status);
    }

    private void refusedToBegin(String group, int status, String code) throws Exception {
        refusedToBegin(group, status, code, "sysadmin");
    }

    private void refusedToBegin(String group, int status, String code, String account) throws Exception {
        MockHttpServletResponse refused = send(account, post("/api/v1" + ADDRESS + "/" + group + "/rebuild"));
        assertThat(refused.getStatus()).isEqualTo(status);
        assertThat(json.readTree(refused.getContentAsString()).get("code").asString()).isEqualTo(code);
    }

    private JsonNode ended(String group) throws Exception {
        until(() -> is("SELECT count(*) = 0 FROM rebuild WHERE state = 'RUNNING'") && schemas().isEmpty());
        return group(group).get("rebuild");
    }

    private JsonNode group(String name) throws Exception {
        return read("sysadmin", ADDRESS).get("projections").valueStream()
                .filter(group -> group.get("group").asString().equals(name)).findFirst().orElseThrow();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; !condition.getAsBoolean() && tries < 3000; tries++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private long number(String column) {
        return jdbc.sql("SELECT " + column + " FROM rebuild WHERE processing_group = 'ledger'").query(Long.class)
                .optional().orElse(-1L);
    }

    private static List<String> differences(JsonNode done) {
        return done.get("differences").valueStream().map(
                difference -> difference.get("table").asString() + " " + difference.path("column").asString("-"))
                .toList();
    }

    private void reached() throws InterruptedException {
        assertThat(positions.await(ReadModel.GROUP, positions.head(), PATIENCE)).isTrue();
    }

    private void breakFor(String rows) {
        sql("ALTER TABLE item_row ADD CONSTRAINT broken CHECK (NOT (" + rows + ")) NOT VALID");
    }

    private List<String> rows() {
        return List.of("item_row", "measure_row", "evidence_row", "plan_row", "ledger_text", "act_row").stream()
                .flatMap(table -> jdbc.sql("SELECT CAST(to_jsonb(t) AS text) FROM " + table + " t ORDER BY 1")
                        .query(String.class).list().stream())
                .toList();
    }

    private List<String> schemas() {
        return jdbc.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%rebuild%'").query(String.class).list();
    }

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).update()).isNotNegative();
    }
}
