package org.taizhang.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class PromisesTest extends ReadEdge {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final ItemId ITEM = new ItemId("i-1");
    private static final MeasureId LATE = new MeasureId("m-late");
    private static final MeasureId MOVED = new MeasureId("m-moved");
    private static final MeasureId OPEN = new MeasureId("m-open");
    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

    private static ExtensionId x(String id) {
        return new ExtensionId(id);
    }

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-1", "m-late", Deadline.byDate(Story.RAISED.plusDays(10)), "owner"));
        story.tell("office", Story.measure("i-1", "m-moved", Deadline.byDate(TODAY.minusDays(3)), "owner"));
        story.tell("office", Story.measure("i-1", "m-open", Deadline.byDate(TODAY.minusDays(2)), "owner"));
        story.tell("unithead", new ItemClaimed(ITEM, Story.FINANCE, Story.RAISED, 15, Map.of()));
        story.tell("owner", requested(LATE, "x-declined", Story.RAISED.plusDays(10), Story.RAISED.plusDays(50), 1));
        story.tell("leader", new ExtensionDeclined(ITEM, LATE, x("x-declined"), "理由不充分"));
        story.tell("owner", requested(LATE, "x-lapsed", Story.RAISED.plusDays(10), Story.RAISED.plusDays(50), 1));
        story.tell("owner", new MeasureCompleted(ITEM, LATE, "迟了四天", Story.RAISED.plusDays(14)));
        story.tell("owner", requested(MOVED, "x-back", TODAY.minusDays(3), FAR, 1));
        story.tell("owner", new ExtensionWithdrawn(ITEM, MOVED, x("x-back"), "写错了"));
        story.tell("owner", requested(MOVED, "x-granted", TODAY.minusDays(3), FAR, 1));
        story.tell("leader", new ExtensionGranted(ITEM, MOVED, x("x-granted"), TODAY.minusDays(3), TODAY.minusDays(3),
                FAR, 1, 2, "同意"));
        story.tell("owner", requested(OPEN, "x-pending", TODAY.minusDays(2), FAR, 1));
        story.closedItem("i-again", "ZG-2026-0002");
        story.tell("supervisor", new ItemReopened(new ItemId("i-again"), ReopenKind.RELAPSED, "问题反弹", 2,
                List.of(new MeasureId("i-again-m1"))));
        projected();
    }

    private static ExtensionRequested requested(MeasureId measure, String id, LocalDate from, LocalDate to, int n) {
        return new ExtensionRequested(ITEM, measure, x(id), from, to, "流标", "过半", n, 2);
    }

    private JsonNode promises(String measure) throws Exception {
        return read("auditor", "/items/i-1/measures/" + measure + "/promises");
    }

    @Test
    void every_request_is_there_with_its_decision_and_who_took_it() throws Exception {
        JsonNode told = promises("m-late");
        assertThat(told.at("/extensions/0/status").asString()).isEqualTo("DECLINED");
        assertThat(told.at("/extensions/0/requester/name").asString()).isEqualTo("吴科员");
        assertThat(told.at("/extensions/0/decider/name").asString()).isEqualTo("李副局长");
        assertThat(told.at("/extensions/0/remark").asString()).isEqualTo("理由不充分");
        assertThat(told.at("/extensions/1/status").asString()).isEqualTo("LAPSED");
        assertThat(told.at("/extensions/1/decider").isMissingNode()).isTrue();
        assertThat(promises("m-moved").at("/extensions/0/status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_request_for_a_measure_that_is_dropped_lapses() throws Exception {
        ItemId item = new ItemId("i-again");
        MeasureId measure = new MeasureId("m-dropped");
        story.tell("office", Story.measure("i-again", "m-dropped", Deadline.byDate(FAR), "owner"));
        story.tell("owner", new ExtensionRequested(item, measure, x("x-dropped"), FAR, FAR.plusDays(9), "流标", "过半", 1,
                2));
        story.tell("office", new MeasureDropped(item, measure, null, "重复"));
        projected();
        assertThat(read("auditor", "/items/i-again/measures/m-dropped/promises").at("/extensions/0/status").asString())
                .isEqualTo("LAPSED");
    }

    @Test
    void a_measure_completed_late_slipped_until_that_day() throws Exception {
        JsonNode told = promises("m-late");
        assertThat(told.get("slips").size()).isEqualTo(1);
        assertThat(told.at("/slips/0/since").asString()).isEqualTo(Story.RAISED.plusDays(11).toString());
        assertThat(told.at("/slips/0/until").asString()).isEqualTo(Story.RAISED.plusDays(14).toString());
        assertThat(told.at("/slips/0/days").asInt()).isEqualTo(4);
    }

    @Test
    void granted_late_moves_the_deadline_and_leaves_the_slip_and_the_original() throws Exception {
        JsonNode told = promises("m-moved");
        assertThat(told.get("granted").asInt()).isEqualTo(1);
        assertThat(told.at("/original/date").asString()).isEqualTo(TODAY.minusDays(3).toString());
        assertThat(told.get("current").asString()).isEqualTo("2099-01-01");
        assertThat(told.at("/slips/0/days").asInt()).isEqualTo(3);
        JsonNode measure = read("owner", "/items/i-1").at("/measures/1");
        assertThat(measure.get("extendedDeadline").asString()).isEqualTo("2099-01-01");
        assertThat(measure.at("/extensions/1/status").asString()).isEqualTo("GRANTED");
        assertThat(measure.get("light").asString()).isEqualTo("GREEN");
    }

    @Test
    void while_a_request_is_pending_past_the_deadline_the_measure_is_overdue() throws Exception {
        JsonNode told = promises("m-open");
        assertThat(told.at("/extensions/0/status").asString()).isEqualTo("PENDING");
        assertThat(told.at("/slips/0/days").asInt()).isEqualTo(2);
        assertThat(told.at("/slips/0/until").isMissingNode()).isTrue();
        assertThat(read("owner", "/items/i-1").at("/measures/2/light").asString()).isEqualTo("RED");
    }

    @Test
    void what_was_completed_in_time_and_reopened_later_slips_from_the_day_it_was_reopened() throws Exception {
        JsonNode slip = read("auditor", "/items/i-again/measures/i-again-m1/promises").at("/slips/0");
        LocalDate due = Story.RAISED.plusDays(30);
        LocalDate since = due.isBefore(TODAY) ? TODAY : due.plusDays(1);
        assertThat(slip.get("since").asString()).isEqualTo(since.toString());
        assertThat(slip.get("days").asLong()).isEqualTo(ChronoUnit.DAYS.between(since, TODAY) + 1);
    }

    @Test
    void the_ledger_shows_the_day_it_was_extended_to_and_how_often() throws Exception {
        JsonNode row = read("office", "/ledger").at("/rows/1");
        assertThat(row.get("measureId").asString()).isEqualTo("m-moved");
        assertThat(row.get("extendedDeadline").asString()).isEqualTo("2099-01-01");
        assertThat(row.get("extensions").asInt()).isEqualTo(1);
    }

    @Test
    void the_history_tells_it_in_sentences() throws Exception {
        JsonNode history = read("auditor", "/items/i-1/history").get("events");
        assertThat(history.get(5).at("/sentence/zh").asString()).startsWith("申请第 1 次延期，由 2026-03-12 延至 2026-04-21");
        assertThat(history.get(6).at("/sentence/en").asString()).isEqualTo("Declined the extension: \"理由不充分\".");
    }

    @Test
    void an_unknown_measure_or_item_has_no_promises() throws Exception {
        refused("office", "/items/i-1/measures/none/promises", 404, "MEASURE_UNKNOWN");
        refused("office", "/items/none/measures/m-late/promises", 404, "NOT_FOUND");
    }

    @Test
    void what_was_said_in_the_round_before_is_not_said_of_the_one_that_begins() throws Exception {
        JsonNode again = read("auditor", "/items/i-again");
        assertThat(again.get("round").asInt()).isEqualTo(2);
        assertThat(again.has("returnedReason")).isFalse();
        assertThat(again.at("/measures/0").has("completedOn")).isFalse();
        assertThat(again.at("/measures/0").has("completion")).isFalse();
    }
}
