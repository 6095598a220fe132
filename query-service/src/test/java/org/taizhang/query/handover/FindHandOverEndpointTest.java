package org.taizhang.query.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverId;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindHandOverEndpointTest extends ReadEdge {

    private static final WorkItem FIRST = new WorkItem(new ItemId("i-1"), new MeasureId("m-1"));
    private static final WorkItem SECOND = new WorkItem(new ItemId("i-1"), new MeasureId("m-2"));

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        started(story, "h-running");
        story.tell("office", new MeasureHandedOver(new HandOverId("h-running"), FIRST));
        started(story, "h-done");
        story.tell("office", new MeasureHandedOver(new HandOverId("h-done"), FIRST));
        story.tell("office", new MeasureNotHandedOver(new HandOverId("h-done"), SECOND, "MEASURE_COMPLETED"));
        story.tell("office", new HandOverCompleted(new HandOverId("h-done"), 1, 1));
        projected();
    }

    private static void started(Story story, String id) {
        story.tell("office", new HandOverStarted(new HandOverId(id), Story.person("owner"), Story.person("owner2"),
                List.of(FIRST, SECOND), "调离。"));
    }

    @Test
    void a_running_one_tells_how_many_are_done_of_how_many() throws Exception {
        JsonNode view = read("office", "/hand-overs/h-running");
        assertThat(view.get("total").asInt()).isEqualTo(2);
        assertThat(view.get("done").asInt()).isEqualTo(1);
        assertThat(view.get("completed").asBoolean()).isFalse();
        assertThat(view.at("/from/name").asString()).isEqualTo("吴科员");
        assertThat(view.at("/to/name").asString()).isEqualTo("郑科员");
    }

    @Test
    void what_was_refused_says_which_and_why() throws Exception {
        JsonNode view = read("office", "/hand-overs/h-done");
        assertThat(view.get("completed").asBoolean()).isTrue();
        assertThat(view.get("refused").size()).isEqualTo(1);
        assertThat(view.at("/refused/0/number").asString()).isEqualTo("ZG-2026-0001");
        assertThat(view.at("/refused/0/code").asString()).isEqualTo("MEASURE_COMPLETED");
        assertThat(view.at("/refused/0/message").asString()).contains("办结");
    }

    @Test
    void the_two_people_see_it_and_others_of_their_kind_do_not() throws Exception {
        read("owner", "/hand-overs/h-done");
        read("owner2", "/hand-overs/h-done");
        read("sysadmin", "/hand-overs/h-done");
        refused("unithead", "/hand-overs/h-done", 403, "NOT_ALLOWED");
        refused("office", "/hand-overs/nothing", 404, "NOT_FOUND");
    }

    @Test
    void they_are_listed_page_by_page_to_who_sees_all_and_to_the_two_people() throws Exception {
        JsonNode first = read("office", "/hand-overs?limit=1");
        JsonNode second = read("office", "/hand-overs?limit=1&cursor=" + first.get("next").asString());
        assertThat(first.at("/handOvers/0/id").asString()).isEqualTo("h-done");
        assertThat(first.at("/handOvers/0/refused/0/code").asString()).isEqualTo("MEASURE_COMPLETED");
        assertThat(second.at("/handOvers/0/id").asString()).isEqualTo("h-running");
        assertThat(second.has("next")).isFalse();
        assertThat(read("owner", "/hand-overs").get("handOvers").size()).isEqualTo(2);
        assertThat(read("unithead", "/hand-overs").get("handOvers").size()).isZero();
        refused("office", "/hand-overs?cursor=nothing", 400, "CURSOR_INVALID");
        refused("office", "/hand-overs?limit=0", 400, "LIMIT_OUT_OF_RANGE");
    }
}
