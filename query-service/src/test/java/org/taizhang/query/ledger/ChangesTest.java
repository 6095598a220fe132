package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class ChangesTest extends ReadEdge {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

    private long before;

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        for (String item : List.of("1", "2", "3", "4")) {
            story.tell("office", Story.raised("c-" + item, "ZG-2026-000" + item, Story.FINANCE));
            story.tell("office", Story.measure("c-" + item, "m-" + item, Deadline.byDate(FAR), "owner"));
        }
        projected();
        before = positions.head();
        story.tell("unithead", new ItemClaimed(new ItemId("c-1"), Story.FINANCE, Story.RAISED, 15, Map.of()));
        story.tell("owner", new ProgressReported(new ItemId("c-2"), new MeasureId("m-2"), "已启动", 0, Story.RAISED));
        story.tell("office", new ItemWithdrawn(new ItemId("c-3"), "误登"));
        story.tell("office", Story.raised("c-5", "ZG-2026-0005", Story.FINANCE));
        story.tell("office", Story.raised("c-6", "ZG-2026-0006", Story.OFFICE));
        projected();
    }

    private List<String> changes(String account, String parameters) throws Exception {
        return read(account, "/ledger/changes?from=" + before + parameters).get("changes").valueStream()
                .map(change -> change.at("/row/itemId").asString() + " " + change.get("kind").asString()
                        + change.get("fields").valueStream().map(ChangesTest::told).sorted()
                                .reduce("", (all, each) -> all + " " + each))
                .toList();
    }

    private static String told(JsonNode field) {
        return field.get("name").asString() + "=" + field.get("before").asString("") + ">"
                + field.get("after").asString("");
    }

    @Test
    void what_entered_left_and_changed_is_told_with_its_fields() throws Exception {
        assertThat(changes("office", "")).containsExactly("c-1 CHANGED itemStatus=RAISED>CLAIMED statusText=待认领>已认领",
                "c-2 CHANGED progress=>已启动", "c-5 ENTERED", "c-6 ENTERED", "c-3 LEFT");
    }

    @Test
    void a_filter_is_entered_and_left_as_well() throws Exception {
        assertThat(changes("office", "&status=RAISED")).containsExactly("c-2 CHANGED progress=>已启动", "c-5 ENTERED",
                "c-6 ENTERED", "c-1 LEFT", "c-3 LEFT");
        assertThat(changes("office", "&status=CLAIMED")).containsExactly("c-1 ENTERED");
    }

    @Test
    void what_came_later_is_not_told() throws Exception {
        assertThat(changes("office", "&to=" + (before + 2)))
                .containsExactly("c-1 CHANGED itemStatus=RAISED>CLAIMED statusText=待认领>已认领",
                        "c-2 CHANGED progress=>已启动");
        assertThat(changes("office", "&to=" + before)).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_they_may_not_see() throws Exception {
        assertThat(changes("unithead", "")).noneMatch(change -> change.startsWith("c-6")).isNotEmpty();
        refused("sysadmin", "/ledger/changes?from=" + before, 403, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"from=5&to=3,CHANGES_REVERSED,from", "from=x,AS_OF_MALFORMED,from",
            "from=1&to=2999-01-01,AS_OF_IN_FUTURE,to",
            "from=1&limit=0,LIMIT_OUT_OF_RANGE,limit", "from=1&cursor=abc,CURSOR_INVALID,cursor",
            "from=1&colour=red,FILTER_INVALID,colour" })
    void what_cannot_be_meant_is_refused_by_name(String parameters, String code, String named) throws Exception {
        assertThat(refused("office", "/ledger/changes?" + parameters, 400, code).toString())
                .contains("\"" + named + "\"");
    }
}
