package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

class LedgerProjectionTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        story.closedItem("i-again", "ZG-2026-0002");
        story.tell("supervisor", new ItemReopened(new ItemId("i-again"), ReopenKind.RELAPSED, "问题反弹", 2,
                List.of(new MeasureId("i-again-m1"))));
        story.tell("office", Story.raised("i-raised", "ZG-2026-0003", Story.OFFICE));
        story.tell("office", Story.measure("i-raised", "m-a", Deadline.byDate(LocalDate.of(2099, 1, 1))));
        story.tell("office", Story.measure("i-raised", "m-b", Deadline.immediate(), "owner2"));
        story.tell("owner2", new ExtensionRequested(new ItemId("i-raised"), new MeasureId("m-a"), new ExtensionId("x"),
                LocalDate.of(2099, 1, 1), LocalDate.of(2099, 2, 1), "流标", "过半", 1, 2));
        story.tell("leader", new ExtensionGranted(new ItemId("i-raised"), new MeasureId("m-a"), new ExtensionId("x"),
                LocalDate.of(2099, 1, 1), LocalDate.of(2099, 1, 1), LocalDate.of(2099, 2, 1), 1, 2, "同意"));
        story.tell("office", Story.measure("i-raised", "m-c", Deadline.immediate(), "owner2"));
        story.tell("office", Story.measure("i-raised", "m-d", Deadline.byDate(LocalDate.of(2099, 1, 1)), "owner2"));
        ItemId raised = new ItemId("i-raised");
        story.tell("office", new ProblemAmended(raised, new ProblemAmendment("问题甲", "问题甲，改。", List.of("表现")), null,
                "核对"));
        story.tell("office", new MeasureAmended(raised, new MeasureId("m-d"), "先改", "先改，再做。",
                Deadline.byDate(LocalDate.of(2099, 2, 1)), null, "核对"));
        story.tell("principal", new MeasureAmended(raised, new MeasureId("m-b"), "修订", "修订后的措施。",
                Deadline.byDate(LocalDate.of(2099, 3, 1)), 2, "修订"));
        story.tell("office", new MeasureDropped(raised, new MeasureId("m-c"), null, "重复"));
        story.tell("office", Story.raised("i-gone", "ZG-2026-0004", Story.OFFICE));
        story.tell("office", new ItemWithdrawn(new ItemId("i-gone"), "重复登记"));
        PlanId plan = new PlanId("plan-1");
        story.tell("office", new PlanDrafted(plan, "整改方案", null, List.of(new PlanSection("一", "学习"))));
        story.tell("office", new PlanSubmitted(plan, 1, List.of()));
        story.tell("principal", new PlanApproved(plan, 1, List.of(), "同意"));
        projected();
    }

    @Test
    void a_closed_item_has_its_chain_its_dates_and_the_version_of_its_last_event() {
        Map<String, Object> row = jdbc.sql("SELECT * FROM item_row WHERE item_id = 'i-closed'").query().singleRow();
        assertThat(row).containsEntry("status", "CLOSED").containsEntry("version", 13L)
                .containsEntry("root_cause", "学习抓得不紧").containsEntry("same_type_checked", true)
                .containsEntry("closed_on", java.sql.Date.valueOf("2026-03-22"));
        assertThat(row.get("closure_chain").toString()).contains("p-unithead", "p-office", "p-supervisor")
                .doesNotContain("PENDING");
    }

    @Test
    void reopening_begins_the_next_round_with_its_measures_open_and_its_evidence_past() {
        assertThat(
                text("""
                        SELECT i.status || ' ' || round || ' ' || m.status || ' ' || percent || ' ' || e.status || ' ' || current
                        FROM item_row i JOIN measure_row m USING (item_id) JOIN evidence_row e USING (item_id)
                        WHERE item_id = 'i-again'
                        """))
                .isEqualTo("IN_PROGRESS 2 OPEN 0 ACCEPTED false");
    }

    @Test
    void measures_keep_the_order_in_which_they_were_assigned() {
        assertThat(text("""
                SELECT string_agg(measure_id || ordinal, ' ' ORDER BY ordinal) FROM measure_row
                WHERE item_id = 'i-raised'
                """)).isEqualTo("m-a1 m-b2 m-c3 m-d4");
    }

    @Test
    void what_was_amended_reads_as_amended() {
        assertThat(text("SELECT title || ' ' || problem || ' ' || array_to_string(manifestations, '、') FROM item_row"
                + " WHERE item_id = 'i-raised'")).isEqualTo("问题甲 问题甲，改。 表现");
        assertThat(text("SELECT title || ' ' || text FROM measure_row WHERE measure_id = 'm-d'"))
                .isEqualTo("先改 先改，再做。");
    }

    @Test
    void a_deadline_amended_directly_is_the_original_one_and_a_revised_one_stands_beside_it() {
        assertThat(text("SELECT deadline_date || ' ' || coalesce(extended_date::text, '') FROM measure_row"
                + " WHERE measure_id = 'm-d'")).isEqualTo("2099-02-01 ");
        assertThat(text("SELECT deadline_kind || ' ' || coalesce(deadline_date::text, '') || ' ' || extended_date"
                + " FROM measure_row WHERE measure_id = 'm-b'")).isEqualTo("BY_DATE  2099-03-01");
    }

    @Test
    void a_dropped_measure_keeps_its_row_shows_no_light_and_has_no_line_in_the_ledger() throws Exception {
        assertThat(text("SELECT status || coalesce(red_on::text, '') FROM measure_row WHERE measure_id = 'm-c'"))
                .isEqualTo("DROPPED");
        assertThat(read("office", "/ledger?q=" + "问题甲").get("rows")).extracting(row -> row.get("measureId").asString())
                .containsExactlyInAnyOrder("m-a", "m-b", "m-d");
        assertThat(read("office", "/items/i-raised").get("missing")).extracting(lack -> lack.path("target").asString())
                .contains("m-a", "m-b").doesNotContain("m-c");
    }

    @Test
    void an_extension_moves_the_deadline_and_leaves_the_original() {
        assertThat(text("""
                SELECT deadline_date || ' ' || extended_date || ' ' || extensions || ' ' || red_on FROM measure_row
                WHERE measure_id = 'm-a'
                """)).isEqualTo("2099-01-01 2099-02-01 1 2099-02-02");
    }

    @Test
    void an_approved_plan_is_in_force() {
        assertThat(text("SELECT status || ' ' || plan_version || ' ' || submitter || ' ' || version FROM plan_row"))
                .isEqualTo("IN_FORCE 1 p-office 2");
    }

    @Test
    void replayed_twice_gives_the_same_rows() throws Exception {
        String before = everything();
        jdbc.sql("UPDATE item_row SET title = 'spoilt'").update();
        for (int time = 0; time < 2; time++) {
            replay();
            assertThat(everything()).isEqualTo(before);
        }
    }

    private String everything() {
        return List.of("item_row", "measure_row", "evidence_row", "extension_row", "plan_row").stream()
                .map(table -> text("SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM " + table + " t"))
                .reduce("", String::concat);
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
