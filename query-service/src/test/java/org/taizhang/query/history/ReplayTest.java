package org.taizhang.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class ReplayTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i1", "2026-1");
        story.closedItem("i2", "2026-2");
        ItemId item = new ItemId("i2");
        MeasureId measure = new MeasureId("i2-m1");
        story.tell("supervisor", new ItemReopened(item, ReopenKind.RELAPSED, "反弹", 2, List.of(measure)));
        EvidenceId evidence = new EvidenceId("i2-e2");
        story.tell("owner", new EvidenceSubmitted(item, measure, evidence,
                List.of(new EvidenceFile(Story.HASH, "说明.txt", "text/plain", 12)), "再次学习"));
        story.tell("office", new EvidenceReturned(item, measure, evidence, "看不清"));
        projected();
    }

    @Test
    void the_last_state_is_what_the_projection_shows() throws Exception {
        for (String id : List.of("i1", "i2")) {
            JsonNode shown = read("auditor", "/items/" + id);
            JsonNode state = read("auditor", "/items/" + id + "/replay").get("state");
            assertThat(value(state, "status")).isEqualTo(shown.get("status").asString());
            assertThat(value(state, "round")).isEqualTo(shown.get("round").asString());
            assertThat(value(state, "problem.title")).isEqualTo(shown.get("title").asString());
            for (JsonNode measure : shown.get("measures")) {
                String path = "measures/" + measure.get("id").asString();
                assertThat(value(state, path + "/state")).isEqualTo(measure.get("status").asString());
                assertThat(value(state, path + "/deadline.date"))
                        .isEqualTo(measure.get("deadline").get("date").asString());
            }
        }
    }

    @Test
    void at_an_earlier_event_it_was_what_it_was_then() throws Exception {
        JsonNode claimed = read("auditor", "/items/i1/replay?to=2");
        assertThat(claimed.get("sequence").asLong()).isEqualTo(2);
        assertThat(value(claimed.get("state"), "status")).isEqualTo("CLAIMED");
        assertThat(claimed.get("state").get("status").get("setBy").asLong()).isEqualTo(2);
        assertThat(claimed.get("changes")).isEmpty();
    }

    @Test
    void two_points_are_compared_field_by_field() throws Exception {
        JsonNode replay = read("owner", "/items/i1/replay?from=6&to=7");
        assertThat(replay.get("changes")).hasSize(1);
        JsonNode change = replay.get("changes").get(0);
        assertThat(change.get("path").asString()).isEqualTo("evidence/i1-e1/state");
        assertThat(change.get("before").get("value").asString()).isEqualTo("SUBMITTED");
        assertThat(change.get("after").get("value").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void points_outside_of_the_history_are_refused() throws Exception {
        for (String range : List.of("to=99", "from=3&to=2", "from=-1")) {
            refused("owner", "/items/i1/replay?" + range, 422, "EVENT_RANGE");
        }
        refused("sysadmin", "/items/i1/replay", 403, "NOT_ALLOWED");
        refused("owner", "/items/nothing/replay", 404, "NOT_FOUND");
    }

    private static String value(JsonNode state, String path) {
        return state.get(path).get("value").asString();
    }
}
