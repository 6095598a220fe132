package org.taizhang.query.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.api.deadletter.DeadLettersRetried;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.query.edge.ReadModel;

import tools.jackson.databind.JsonNode;

/** Events that the ledger could not handle, because the database did not take their rows. */
class DeadLettersTest extends ReadEdge {

    private static final String ADDRESS = "/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Story story;

    @BeforeAll
    void people() throws Exception {
        story = new Story(events);
        story.people();
        story.person("auditadmin", "褚审管", Story.ROOT, Role.AUDIT_ADMIN, null);
        projected();
    }

    @AfterEach
    void clear() {
        mend();
        jdbc.sql("DELETE FROM deadletterentry").update();
    }

    @Test
    void what_could_not_be_handled_is_shown_without_its_contents() throws Exception {
        story.tell("office", Story.raised("d-1", "ZG-2026-0401", Story.OFFICE));
        breakFor("item_id = 'd-2'");
        story.tell("office", Story.raised("d-2", "ZG-2026-0402", Story.OFFICE));
        claim("d-2");
        handled();
        JsonNode found = read("sysadmin", ADDRESS);
        assertThat(found.get("total").asLong()).isEqualTo(2);
        JsonNode failed = found.get("letters").get(0);
        assertThat(failed.get("group").asString()).isEqualTo("ledger");
        assertThat(failed.get("sequence").asString()).isEqualTo("d-2");
        assertThat(failed.get("stream").asString()).isEqualTo("d-2");
        assertThat(failed.get("sequenceNumber").asLong()).isZero();
        assertThat(failed.get("name").asString()).isEqualTo("item.ProblemRaised");
        assertThat(failed.get("position").asLong()).isEqualTo(positions.head() - 2);
        assertThat(failed.get("tries").asInt()).isEqualTo(1);
        assertThat(failed.get("failure").asString()).matches("PSQLException: 23514 broken \\(RowTable.java:\\d+\\)");
        JsonNode behind = found.get("letters").get(1);
        assertThat(behind.get("name").asString()).isEqualTo("item.ItemClaimed");
        assertThat(behind.get("tries").asInt()).isZero();
        assertThat(behind.has("failure")).isFalse();
        assertThat(behind.has("lastTried")).isFalse();
        assertThat(found.toString()).doesNotContain("问题", "ZG-2026-0402");
        assertThat(read("auditadmin", ADDRESS + "?group=ledger").get("total").asLong()).isEqualTo(2);
        assertThat(read("sysadmin", ADDRESS + "?group=directory").get("letters")).isEmpty();
        assertThat(refused("sysadmin", ADDRESS + "?group=foo", 400, "FILTER_INVALID").at("/errors/0/message")
                .asString()).contains("directory");
        refused("office", ADDRESS, 403, "NOT_ALLOWED");
        refused("auditor", ADDRESS, 403, "NOT_ALLOWED");
    }

    @Test
    void pages_follow_each_other_and_bad_input_is_named() throws Exception {
        breakFor("item_id LIKE 'p-%'");
        story.tell("office", Story.raised("p-1", "ZG-2026-0411", Story.OFFICE));
        story.tell("office", Story.raised("p-2", "ZG-2026-0412", Story.OFFICE));
        claim("p-1");
        handled();
        JsonNode first = read("sysadmin", ADDRESS + "?limit=2");
        assertThat(first.get("letters").findValuesAsString("sequence")).containsExactly("p-1", "p-1");
        JsonNode second = read("sysadmin", ADDRESS + "?limit=2&cursor=" + first.get("next").asString());
        assertThat(second.get("letters").findValuesAsString("sequence")).containsExactly("p-2");
        assertThat(second.get("total").asLong()).isEqualTo(3);
        assertThat(second.has("next")).isFalse();
        refused("sysadmin", ADDRESS + "?limit=0", 400, "LIMIT_OUT_OF_RANGE");
        refused("sysadmin", ADDRESS + "?cursor=nothing", 400, "CURSOR_INVALID");
    }

    @Test
    void a_retry_that_fails_again_is_counted_and_one_after_the_fault_is_mended_leaves_nothing() throws Exception {
        breakFor("item_id = 'r-1'");
        story.tell("office", Story.raised("r-1", "ZG-2026-0421", Story.OFFICE));
        claim("r-1");
        handled();
        retry("r-1");
        JsonNode failed = read("sysadmin", ADDRESS).get("letters").get(0);
        assertThat(failed.get("tries").asInt()).isEqualTo(2);
        assertThat(Instant.parse(failed.get("lastTried").asString()))
                .isAfter(Instant.parse(failed.get("since").asString()));
        assertThat(row("r-1")).isNull();
        mend();
        retry(null);
        assertThat(read("sysadmin", ADDRESS).get("total").asLong()).isZero();
        assertThat(row("r-1")).isEqualTo("CLAIMED 1");
        story.tell("owner", new RootCauseRecorded(new ItemId("r-1"), "学习抓得不紧"));
        sameWhenReplayed("r-1");
        assertThat(row("r-1")).isEqualTo("CLAIMED 2");
    }

    @Test
    void what_comes_after_a_retry_goes_on_from_its_rows_and_not_from_those_kept_in_memory() throws Exception {
        story.tell("office", Story.raised("k-1", "ZG-2026-0431", Story.OFFICE));
        story.tell("office", Story.raised("k-2", "ZG-2026-0432", Story.OFFICE));
        handled();
        breakFor("item_id IN ('k-1', 'k-2') AND status = 'CLAIMED'");
        claim("k-1");
        claim("k-2");
        handled();
        assertThat(row("k-1")).isEqualTo("RAISED 0");
        mend();
        // Decided, and gone on with, in one batch or in two: it comes to the same.
        story.tell("sysadmin", new DeadLettersRetried(ReadModel.GROUP, null, 2));
        story.tell("owner", new RootCauseRecorded(new ItemId("k-1"), "学习抓得不紧"));
        handled();
        story.tell("owner", new RootCauseRecorded(new ItemId("k-2"), "学习抓得不紧"));
        handled();
        retry(null);
        assertThat(read("sysadmin", ADDRESS).get("total").asLong()).isZero();
        assertThat(row("k-1")).isEqualTo("CLAIMED 2");
        assertThat(row("k-2")).isEqualTo("CLAIMED 2");
        sameWhenReplayed("k-1", "k-2");
    }

    @Test
    void one_that_is_discarded_is_never_handled_and_what_waited_behind_it_can_be() throws Exception {
        breakFor("item_id IN ('x-1', 'x-2') AND version = 1");
        story.tell("office", Story.raised("x-1", "ZG-2026-0441", Story.OFFICE));
        story.tell("office", Story.raised("x-2", "ZG-2026-0442", Story.OFFICE));
        claim("x-1");
        // In one batch with the next its row would never be written as it stood after it.
        handled();
        story.tell("owner", new RootCauseRecorded(new ItemId("x-1"), "学习抓得不紧"));
        claim("x-2");
        handled();
        JsonNode found = read("sysadmin", ADDRESS);
        String claimed = found.get("letters").get(0).get("event").asString();
        story.tell("sysadmin", new DeadLettersDiscarded(ReadModel.GROUP, "x-1", List.of(claimed), "重复登记"));
        story.tell("sysadmin", new DeadLettersDiscarded(ReadModel.GROUP, "x-2",
                List.of(found.get("letters").get(2).get("event").asString()), "重复登记"));
        handled();
        retry("x-1");
        assertThat(read("sysadmin", ADDRESS).get("total").asLong()).isZero();
        assertThat(row("x-1")).isEqualTo("RAISED 2");
        assertThat(row("x-2")).isEqualTo("RAISED 0");
        JsonNode history = read("auditadmin", ADDRESS + "/ledger/history");
        assertThat(history.toString()).contains("放弃处理组“ledger”中“x-2”的 1 件死信，理由：“重复登记”。",
                "Had the dead letters of the group \\\"ledger\\\" on \\\"x-1\\\" tried again: 2.");
        refused("office", ADDRESS + "/ledger/history", 403, "NOT_ALLOWED");
    }

    private void claim(String item) {
        story.tell("unithead", new ItemClaimed(new ItemId(item), Story.OFFICE, Story.RAISED, 15, Map.of()));
    }

    private void retry(@Nullable String sequence) throws InterruptedException {
        story.tell("sysadmin", new DeadLettersRetried(ReadModel.GROUP, sequence, 2));
        handled();
    }

    /** Also what is done after the batch: the next one does not begin before. */
    private void handled() throws InterruptedException {
        reached();
        story.tell("sysadmin", new UnitFounded(new UnitId("u-" + positions.head()), "某处", Story.ROOT));
        reached();
    }

    private void reached() throws InterruptedException {
        assertThat(positions.await(ReadModel.GROUP, positions.head(), PATIENCE)).isTrue();
    }

    private void breakFor(String rows) {
        jdbc.sql("ALTER TABLE item_row ADD CONSTRAINT broken CHECK (NOT (" + rows + ")) NOT VALID").update();
    }

    private void mend() {
        jdbc.sql("ALTER TABLE item_row DROP CONSTRAINT IF EXISTS broken").update();
    }

    private @Nullable String row(String item) {
        return jdbc.sql("SELECT status || ' ' || version FROM item_row WHERE item_id = ?").param(item)
                .query(String.class).optional().orElse(null);
    }

    private void sameWhenReplayed(String... items) throws Exception {
        reached();
        List<String> before = rows(items);
        assertThat(before).hasSize(items.length);
        replay();
        assertThat(rows(items)).isEqualTo(before);
    }

    private List<String> rows(String... items) {
        return jdbc.sql("SELECT CAST(to_jsonb(r) AS text) FROM item_row r WHERE item_id = ANY (?) ORDER BY item_id")
                .param(items).query(String.class).list();
    }
}
