package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.query.edge.ReadModel;

class LedgerProjectionTest extends ReadEdge {

    @Autowired
    EventProcessingConfiguration processing;

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
                """)).isEqualTo("m-a1 m-b2");
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
        var processor = processing.eventProcessor(ReadModel.GROUP, PooledStreamingEventProcessor.class).orElseThrow();
        jdbc.sql("UPDATE item_row SET title = 'spoilt'").update();
        for (int time = 0; time < 2; time++) {
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            projected();
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
