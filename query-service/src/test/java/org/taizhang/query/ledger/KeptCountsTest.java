package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/**
 * Counts follow the items that events are about; that they are those of a count from scratch, whatever happens, is what
 * {@link AsOfTest} compares at each event of a long history.
 */
class KeptCountsTest extends ReadEdge {

    private static final String BEHIND = "背后";

    private static Story story;
    private static int items;

    @BeforeEach
    void tell() throws Exception {
        if (story == null) {
            story = new Story(events);
            story.people();
        }
        raise();
        raise();
        projected();
        jdbc.sql("UPDATE ledger_fact SET aspect = '理论学习'").update();
    }

    private String raise() {
        String id = "i-" + ++items;
        story.tell("office", Story.raised(id, "ZG-2026-" + id, Story.FINANCE));
        story.tell("office", Story.measure(id, id + "-m", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        return id;
    }

    /** Rows by aspect, as facets tell, and items, as figures do. */
    private Map<String, Long> facets() throws Exception {
        Map<String, Long> rows = new HashMap<>();
        for (JsonNode value : read("office", "/ledger/facets").at("/aspect/values")) {
            rows.put(value.get("value").asString(), value.get("rows").asLong());
        }
        return rows;
    }

    private Map<String, Long> figures() throws Exception {
        Map<String, Long> counted = new HashMap<>();
        for (JsonNode group : read("office", "/statistics/groups?by=aspect").get("groups")) {
            counted.put(group.at("/keys/0/value").asString(), group.at("/tally/items").asLong());
        }
        return counted;
    }

    /** As no event does, so that it shows which rows are read again. */
    private void behindTheBack(String item) {
        assertThat(jdbc.sql("UPDATE ledger_fact SET aspect = ? WHERE item_id = ?").param(BEHIND).param(item).update())
                .isOne();
    }

    @Test
    void only_items_that_events_are_about_are_counted_again() throws Exception {
        long before = figures().get("理论学习");
        assertThat(facets()).containsEntry("理论学习", before);
        behindTheBack("i-" + items);
        raise();
        projected();
        assertThat(figures()).containsExactly(Map.entry("理论学习", before + 1));
        assertThat(facets()).containsExactly(Map.entry("理论学习", before + 1));
        assertThat(read("office", "/statistics/groups?by=aspect&source=SELF_CHECK").toString()).contains(BEHIND);
    }

    @Test
    void what_is_not_there_any_more_leaves_no_group() throws Exception {
        behindTheBack("i-" + items);
        story.tell("office", Story.raised("i-gone", "ZG-2026-gone", Story.OFFICE));
        projected();
        assertThat(read("office", "/statistics/groups?by=unit").get("groups")).hasSize(3);
        story.tell("office", new ItemWithdrawn(new ItemId("i-gone"), "重复。"));
        projected();
        assertThat(read("office", "/statistics/groups?by=unit").get("groups")).hasSize(2);
    }

    @Test
    void what_may_change_every_row_has_all_counted_again() throws Exception {
        figures();
        facets();
        behindTheBack("i-" + items);
        story.tell("sysadmin",
                new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("15"), List.of("20"), "试一试。"));
        projected();
        assertThat(figures()).containsKey(BEHIND);
        assertThat(facets()).containsKey(BEHIND);
    }
}
