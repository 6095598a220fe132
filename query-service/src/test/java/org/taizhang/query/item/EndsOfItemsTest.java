package org.taizhang.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** Merged, repeated, closed as declared, basically completed: how each is read, and that it counts as it should. */
class EndsOfItemsTest extends ReadEdge {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);
    private static final ItemId OPEN = new ItemId("i-open");
    private static final MeasureId NEARLY = new MeasureId("m-nearly");
    private static final MeasureId KEPT = new MeasureId("m-kept");
    private static final MeasureId LEFT = new MeasureId("m-left");
    private static final Deadline THEN_SUSTAIN = new Deadline(DeadlineKind.BY_DATE_THEN_SUSTAIN, FAR, null, null);

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        story.tell("office", Story.raised("i-open", "ZG-2026-0002", Story.FINANCE));
        story.tell("office", Story.measure("i-open", "m-nearly", Deadline.byDate(FAR), "owner"));
        story.tell("office", Story.measure("i-open", "m-kept", THEN_SUSTAIN, "owner"));
        story.tell("office", Story.measure("i-open", "m-left", THEN_SUSTAIN, "owner"));
        story.tell("owner", new MeasureBasicallyCompleted(OPEN, NEARLY, "已起草", "待审定", Story.RAISED));
        for (MeasureId measure : List.of(KEPT, LEFT)) {
            story.tell("owner", new MeasureCompleted(OPEN, measure, "办结", Story.RAISED));
            story.tell("office",
                    new MeasureReviewed(OPEN, measure, measure.equals(KEPT), "抽查", Story.RAISED.plusDays(9),
                            ReviewCycle.QUARTER, FAR));
        }
        EvidenceId evidence = new EvidenceId("e-1");
        story.tell("owner", new EvidenceSubmitted(OPEN, NEARLY, evidence,
                List.of(new EvidenceFile(Story.HASH, "草稿.txt", "text/plain", 12)), "已起草"));
        story.tell("owner", new EvidenceWithdrawn(OPEN, NEARLY, evidence, false, "传错了"));
        story.tell("office", new RepeatedProblemLinked(OPEN, new ItemId("i-closed"), "ZG-2026-0001", "再次发生"));
        story.tell("office", Story.raised("i-twin", "ZG-2026-0003", Story.FINANCE));
        story.tell("office", Story.measure("i-twin", "m-twin", Deadline.byDate(Story.RAISED.plusDays(1)), "owner"));
        story.tell("office", new ItemMerged(new ItemId("i-twin"), OPEN, "ZG-2026-0002", 9, "同一问题"));
        ItemId old = new ItemId("i-old");
        story.tell("office", new ItemTakenOver(old, "ZG-2026-0004", Place.OUTSIDE_PLANS, Story.problem("旧账"),
                Story.FINANCE, Story.RAISED, true,
                new Declaration("已完成", LocalDate.of(2025, 6, 30), List.of("档案盒 3"), "第5行")));
        story.tell("office", Story.measure("i-old", "m-old", Deadline.byDate(Story.RAISED.plusDays(1)), "owner"));
        story.tell("supervisor", new TakenOverClosureAccepted(old, Story.RAISED.plusDays(3),
                LocalDate.of(2025, 6, 30), "已核对", 90, Story.RAISED.plusDays(93)));
        projected();
    }

    @Test
    void a_merged_item_names_the_one_it_is_part_of_and_that_one_its_duplicates() throws Exception {
        JsonNode twin = read("office", "/items/i-twin");
        assertThat(twin.get("status").asString()).isEqualTo("MERGED");
        assertThat(twin.get("statusText").asString()).isEqualTo("已合并");
        assertThat(twin.at("/related/mergedInto/name").asString()).isEqualTo("ZG-2026-0002");
        assertThat(twin.at("/related/mergedReason").asString()).isEqualTo("同一问题");
        assertThat(twin.get("missing").isEmpty()).isTrue();
        assertThat(read("office", "/items/i-open").at("/related/duplicates/0/id").asString()).isEqualTo("i-twin");
    }

    @Test
    void an_item_names_what_it_repeats_and_that_one_what_repeats_it() throws Exception {
        assertThat(read("office", "/items/i-open").at("/related/repeats/0/name").asString()).isEqualTo("ZG-2026-0001");
        assertThat(read("office", "/items/i-closed").at("/related/repeatedBy/0/id").asString()).isEqualTo("i-open");
    }

    @Test
    void what_was_closed_as_declared_says_so_and_keeps_the_declared_day_apart() throws Exception {
        JsonNode old = read("office", "/items/i-old");
        assertThat(old.get("statusText").asString()).isEqualTo("已销号（认可导入声明）");
        assertThat(old.get("closedAsDeclared").asBoolean()).isTrue();
        assertThat(old.get("closedOn").asString()).isEqualTo(Story.RAISED.plusDays(3).toString());
        assertThat(old.at("/declaration/closedOn").asString()).isEqualTo("2025-06-30");
        assertThat(read("office", "/ledger?status=CLOSED").at("/rows/1/statusText").asString())
                .isEqualTo("已销号（认可导入声明）");
    }

    @Test
    void the_ledger_leaves_merged_items_out_unless_asked_for() throws Exception {
        assertThat(read("office", "/ledger").get("rows").valueStream().map(row -> row.get("itemId").asString()))
                .contains("i-open", "i-old").doesNotContain("i-twin");
        assertThat(read("office", "/ledger?status=MERGED&sort=STATUS").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void basically_completed_is_shown_and_missing_to_close() throws Exception {
        JsonNode item = read("owner", "/items/i-open");
        assertThat(item.at("/measures/0/status").asString()).isEqualTo("BASICALLY_COMPLETED");
        assertThat(item.at("/measures/0/basically/remaining").asString()).isEqualTo("待审定");
        assertThat(item.at("/missing/0/code").asString()).isEqualTo("MEASURE_NOT_DONE");
        assertThat(item.at("/missing/0/target").asString()).isEqualTo("m-nearly");
    }

    @Test
    void what_is_kept_up_after_its_date_goes_by_its_last_review() throws Exception {
        JsonNode item = read("owner", "/items/i-open");
        assertThat(item.at("/measures/1/status").asString()).isEqualTo("SUSTAINED");
        assertThat(item.at("/measures/1/light").asString()).isEqualTo("GREEN");
        assertThat(item.at("/measures/2/status").asString()).isEqualTo("OPEN");
        assertThat(item.at("/measures/2/completedOn").asString()).isEqualTo(Story.RAISED.toString());
    }

    @Test
    void evidence_that_was_taken_back_stays_listed_as_such() throws Exception {
        JsonNode evidence = read("owner", "/items/i-open").at("/measures/0/evidence/0");
        assertThat(evidence.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(evidence.get("reason").asString()).isEqualTo("传错了");
    }

    @Test
    void merged_items_count_nowhere_and_basically_completed_is_not_completed() throws Exception {
        JsonNode statistics = read("office", "/statistics");
        assertThat(statistics.at("/tally/items").asInt()).isEqualTo(2);
        assertThat(statistics.at("/tally/byStatus/MERGED").isMissingNode()).isTrue();
        assertThat(statistics.at("/tally/byMeasureStatus/BASICALLY_COMPLETED").asInt()).isEqualTo(1);
        assertThat(statistics.at("/tally/figures/MEASURE_COMPLETION/numerator").asInt()).isEqualTo(2);
        assertThat(statistics.at("/tally/figures/MEASURE_COMPLETION/denominator").asInt()).isEqualTo(4);
        assertThat(statistics.at("/tally/figures/ITEM_COMPLETION/numerator").asInt()).isEqualTo(1);
        assertThat(statistics.at("/tally/figures/OVERDUE/denominator").asInt()).isEqualTo(1);
        assertThat(statistics.at("/takenOver/figures/OVERDUE/denominator").asInt()).isZero();
        assertThat(statistics.at("/takenOver/figures/CLOSURE/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void the_history_says_what_became_of_it() throws Exception {
        JsonNode twin = read("auditor", "/items/i-twin/history").get("events");
        assertThat(twin.get(2).at("/sentence/zh").asString()).isEqualTo("合并到问题 ZG-2026-0002，理由：“同一问题”。");
        JsonNode old = read("auditor", "/items/i-old/history").get("events");
        assertThat(old.get(2).at("/sentence/en").asString())
                .startsWith("Accepted the closing that the earlier ledger declares for 2025-06-30");
    }
}
