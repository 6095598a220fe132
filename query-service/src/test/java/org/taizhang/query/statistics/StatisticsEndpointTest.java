package org.taizhang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class StatisticsEndpointTest extends ReadEdge {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 12);
    private static final Deadline SOON = Deadline.byDate(LONG_AGO);

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        // Completed late; kept up; overdue; due in the far future.
        story.tell("office", Story.raised("i-mixed", "ZG-2026-0002", Story.OFFICE));
        story.tell("office", Story.measure("i-mixed", "late", SOON, "owner2"));
        story.tell("owner2", new MeasureCompleted(new ItemId("i-mixed"), new MeasureId("late"), "迟了",
                LONG_AGO.plusDays(4)));
        story.tell("office", Story.measure("i-mixed", "kept",
                new Deadline(DeadlineKind.CONTINUOUS, null, ReviewCycle.QUARTER, null), "owner2"));
        story.tell("owner2", new MeasureReviewed(new ItemId("i-mixed"), new MeasureId("kept"), true, "好", LONG_AGO,
                ReviewCycle.QUARTER, LocalDate.of(2099, 1, 1)));
        story.tell("office", Story.measure("i-mixed", "overdue", SOON, "owner2"));
        story.tell("office", Story.measure("i-mixed", "far", Deadline.byDate(LocalDate.of(2099, 1, 1)), "owner2"));
        // Given up when it was overdue: counts nowhere.
        story.tell("office", Story.measure("i-mixed", "dropped", SOON, "owner2"));
        story.tell("office", new MeasureDropped(new ItemId("i-mixed"), new MeasureId("dropped"), null, "重复"));
        story.tell("office", Story.raised("i-bare", "ZG-2026-0003", Story.OFFICE));
        story.tell("office", Story.raised("i-gone", "ZG-2026-0004", Story.OFFICE));
        story.tell("office", Story.measure("i-gone", "gone", SOON, "owner2"));
        story.tell("office", new ItemWithdrawn(new ItemId("i-gone"), "误登"));
        story.tell("office", new ItemTakenOver(new ItemId("i-taken"), "ZG-2026-0005", Place.OUTSIDE_PLANS,
                Story.problem("旧账"), Story.OFFICE, Story.RAISED, true, new Declaration("已完成", null, List.of(), "第5行")));
        projected();
    }

    @ParameterizedTest
    @CsvSource({"ITEM_COMPLETION,1,3", "CLOSURE,1,3", "MEASURE_COMPLETION,3,5", "DUE_COMPLETION,2,3",
            "PUNCTUALITY,1,3", "OVERDUE,1,2" })
    void figures_tell_numerator_and_denominator(String figure, long numerator, long denominator) throws Exception {
        JsonNode told = read("office", "/statistics").at("/tally/figures/" + figure);
        assertThat(told.get("numerator").asLong()).isEqualTo(numerator);
        assertThat(told.get("denominator").asLong()).isEqualTo(denominator);
        assertThat(told.get("value").asDouble()).isEqualTo((double) numerator / denominator);
    }

    @Test
    void a_figure_of_nothing_has_no_value() throws Exception {
        JsonNode figure = read("office", "/statistics?aspect=none").at("/tally/figures/CLOSURE");
        assertThat(figure.get("denominator").asLong()).isZero();
        assertThat(figure.get("value").isNull()).isTrue();
    }

    @Test
    void counts_leave_withdrawn_items_out_and_what_was_taken_over_apart() throws Exception {
        JsonNode statistics = read("office", "/statistics");
        JsonNode counts = statistics.get("tally");
        assertThat(counts.get("items").asInt()).isEqualTo(3);
        assertThat(counts.get("measures").asInt()).isEqualTo(5);
        assertThat(counts.at("/byStatus/CLOSED").asInt()).isEqualTo(1);
        assertThat(counts.at("/byStatus/IN_PROGRESS").asInt()).isZero();
        assertThat(counts.at("/byMeasureStatus/SUSTAINED").asInt()).isEqualTo(1);
        assertThat(counts.at("/byLight/RED").asInt()).isEqualTo(1);
        assertThat(statistics.at("/takenOver/items").asInt()).isEqualTo(1);
    }

    @Test
    void an_owner_counts_what_they_may_see_and_administrators_nothing() throws Exception {
        assertThat(read("owner", "/statistics").at("/tally/items").asInt()).isLessThan(3);
        refused("sysadmin", "/statistics", 403, "NOT_ALLOWED");
    }
}
