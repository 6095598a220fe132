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
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/**
 * A first page is read once for all who have it open, and anew as soon as anything has come that it could show. Counts
 * follow the items that events are about; that they are those of a count from scratch, whatever happens, is what
 * {@link AsOfTest} compares at each event of a long history.
 */
class KeptAnswersTest extends ReadEdge {

    private static final String FIRST = "/ledger?limit=50";
    private static final String BEHIND = "背后";

    private static Story story;
    private static int items;

    @BeforeEach
    void tell() throws Exception {
        if (story == null) {
            story = new Story(events);
            story.people();
            story.tell("office", Story.raised("i-first", "ZG-2026-0001", Story.FINANCE));
            story.tell("office", Story.measure("i-first", "m1", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        }
        raise();
        raise();
        jdbc.sql("UPDATE ledger_fact SET aspect = '理论学习'").update();
        // So that nothing is known of the test before.
        changeASetting();
        report("已部署。");
    }

    private static void changeASetting() {
        story.tell("sysadmin",
                new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("15"), List.of("20"), "试一试。"));
    }

    private String raise() {
        String id = "i-" + ++items;
        story.tell("office", Story.raised(id, "ZG-2026-" + id, Story.FINANCE));
        story.tell("office", Story.measure(id, id + "-m", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        return id;
    }

    private void report(String progress) throws InterruptedException {
        story.tell("owner",
                new ProgressReported(new ItemId("i-first"), new MeasureId("m1"), progress, 30, Story.RAISED));
        projected();
    }

    private String title(String account, String address) throws Exception {
        return read(account, address).at("/rows/0/title").asString();
    }

    /** As no event does, so that it shows who reads the rows. */
    private void entitle(String title) {
        assertThat(jdbc.sql("UPDATE item_row SET title = ? WHERE item_id = 'i-first'").param(title).update()).isOne();
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

    /** What an aspect could be but for the one that is asked for is what it could be where none was asked for. */
    @Test
    void what_is_known_without_a_restriction_is_not_counted_again_for_it() throws Exception {
        long before = facets().get("理论学习");
        behindTheBack("i-" + items);
        raise();
        projected();
        JsonNode chosen = read("office", "/ledger/facets?aspect=理论学习");
        assertThat(chosen.at("/aspect/values/0/rows").asLong()).isEqualTo(before + 1);
        assertThat(chosen.at("/aspect/values")).hasSize(1);
        // The others are of the rows that are selected now.
        assertThat(chosen.at("/status/values/0/rows").asLong()).isEqualTo(before);
    }

    @Test
    void a_total_follows_them_too_until_something_may_have_changed_every_row() throws Exception {
        long before = total();
        behindTheBack("i-" + items);
        String another = raise();
        projected();
        assertThat(total()).isEqualTo(before + 1);
        story.tell("office", new ItemWithdrawn(new ItemId(another), "重复。"));
        projected();
        assertThat(total()).isEqualTo(before);
        changeASetting();
        projected();
        assertThat(total()).isEqualTo(before - 1);
    }

    private long total() throws Exception {
        return read("office", FIRST + "&aspect=理论学习").get("total").asLong();
    }

    /** Of many rows only some are counted: whatever has gone since is taken away from these. */
    @Test
    void that_there_are_many_is_known_until_as_many_have_gone_as_were_counted_beyond() throws Exception {
        assertThat(jdbc
                .sql("""
                        INSERT INTO ledger_fact (item_id, measure_id, from_position, from_day, changed_at, number_key, source_kind,
                            item_unit, status, round, taken_over, raised_on, returned_first, returns, relapsed, later_days,
                            later_closings, all_done, ordinal, lead, lead_units, owners, lead_leaders, extensions, slips, percent,
                            lit, has_evidence)
                        SELECT 'many-' || n, '', 1, '2026-03-02', now(), 'N' || n, 'AUDIT', 'u-office', 'RAISED', 1, false,
                            '2026-03-02', false, 0, false, 0, 0, false, 0, true, '{}', '{}', '{}', 0, 0, 0, false, false
                        FROM generate_series(10001, 22000) n""")
                .update()).isEqualTo(12_000);
        assertThat(many().get("totalIs").asString()).isEqualTo("ESTIMATE");
        gone(10_001, 10_999);
        // Nobody's event is about these.
        assertThat(jdbc.sql("DELETE FROM ledger_fact WHERE number_key > 'N14000' AND item_id LIKE 'many-%'").update())
                .isEqualTo(8_000);
        assertThat(many().get("totalIs").asString()).isEqualTo("ESTIMATE");
        gone(11_000, 11_000);
        assertThat(many().get("totalIs").asString()).isEqualTo("EXACT");
        assertThat(many().get("total").asLong()).isEqualTo(3_000);
        assertThat(jdbc.sql("DELETE FROM ledger_fact WHERE item_id LIKE 'many-%'").update()).isEqualTo(3_000);
    }

    private JsonNode many() throws Exception {
        return read("office", "/ledger?limit=2&status=RAISED&source=AUDIT");
    }

    /** An event ends them, as the projection would write it. */
    private void gone(int first, int last) throws Exception {
        story.tell("sysadmin", new UnitFounded(new UnitId("u-" + last), "单位" + last, null));
        projected();
        String fact = String.join(", ", FactTables.COLUMNS);
        assertThat(jdbc
                .sql("WITH gone AS (DELETE FROM ledger_fact WHERE number_key BETWEEN :first AND :last RETURNING *), told AS"
                        + " (INSERT INTO ledger_fact_past (" + fact
                        + ", till_position, till_day, gone_position) SELECT "
                        + fact + ", :head, raised_on, " + PastFact.NEVER + " FROM gone)"
                        + " INSERT INTO item_touched (item_id, position, source_kind, status, round, taken_over, raised_on,"
                        + " owners, lead_leaders, units, has_evidence) SELECT item_id, :head, source_kind, status, round, taken_over,"
                        + " raised_on, owners, lead_leaders, lead_units, has_evidence FROM gone")
                .param("first", "N" + first).param("last", "N" + last).param("head", positions.head()).update())
                .isEqualTo(last - first + 1);
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
        changeASetting();
        projected();
        assertThat(figures()).containsKey(BEHIND);
        assertThat(facets()).containsKey(BEHIND);
    }

    @Test
    void only_the_same_first_page_is_told_again_and_only_to_who_sees_everything() throws Exception {
        entitle("甲");
        assertThat(title("office", FIRST)).isEqualTo("甲");
        entitle("乙");
        assertThat(title("office", FIRST)).isEqualTo("甲");
        assertThat(title("principal", FIRST)).isEqualTo("甲");
        assertThat(title("owner", FIRST)).isEqualTo("乙");
        assertThat(title("office", FIRST + "&sort=due")).isEqualTo("乙");
        assertThat(title("office", FIRST + "&light=RED,YELLOW,GREEN,NONE")).isEqualTo("乙");
        assertThat(title("office", "/ledger?limit=49")).isEqualTo("乙");
        assertThat(title("office", "/ledger?limit=500")).isEqualTo("乙");
        entitle("丙");
        assertThat(title("office", "/ledger?limit=500")).isEqualTo("丙");
    }

    /** Its pairs of letters are no more to be found: who still finds the word knows its items. */
    @Test
    void a_word_is_looked_for_once_whoever_asks_for_it_in_whichever_order() throws Exception {
        String found = "/ledger?q=ZG-2026-0001";
        assertThat(read("office", found).at("/rows/0/itemId").asString()).isEqualTo("i-first");
        assertThat(jdbc.sql("UPDATE ledger_text SET grams = '{}'").update()).isPositive();
        assertThat(read("office", found + "&sort=due").at("/rows/0/itemId").asString()).isEqualTo("i-first");
        assertThat(read("owner", found).at("/rows/0/itemId").asString()).isEqualTo("i-first");
        raise();
        projected();
        assertThat(read("office", found + "&sort=due").get("rows")).as("looked for anew").isEmpty();
    }

    @Test
    void who_is_given_what_another_was_given_reads_the_same() throws Exception {
        for (String address : List.of(FIRST, "/ledger/facets", "/statistics", "/statistics/groups?by=unit",
                "/statistics/spread", "/statistics/trend?from=2026-01-01&to=2026-02-01")) {
            JsonNode first = read("office", address);
            assertThat(first.get("position").asString()).as(address).isEqualTo(Long.toString(positions.head()));
            assertThat(read("principal", address)).as(address).isEqualTo(first);
        }
    }

    @Test
    void an_event_has_it_read_anew() throws Exception {
        assertThat(read("office", FIRST).at("/rows/0/progress").asString()).isEqualTo("已部署。");
        report("已开会。");
        assertThat(read("office", FIRST).at("/rows/0/progress").asString()).isEqualTo("已开会。");
    }

    @Test
    void who_is_named_otherwise_is_shown_so_at_once_as_of_any_time() throws Exception {
        String asOfThen = FIRST + "&asOf=" + positions.head();
        assertThat(read("office", FIRST).at("/rows/0/owners/0/name").asString()).isEqualTo("吴科员");
        assertThat(read("office", asOfThen).at("/rows/0/owners/0/name").asString()).isEqualTo("吴科员");
        story.tell("sysadmin", new PersonRenamed(Story.person("owner"), "吴新名", "更名"));
        projected();
        assertThat(read("office", FIRST).at("/rows/0/owners/0/name").asString()).isEqualTo("吴新名");
        assertThat(read("office", asOfThen).at("/rows/0/owners/0/name").asString()).isEqualTo("吴新名");
        story.tell("sysadmin", new PersonRenamed(Story.person("owner"), "吴科员", "更名"));
        projected();
    }

    /** Which rows it has; what they say of what is now is read again. */
    @Test
    void a_page_of_the_past_is_found_once_until_something_may_have_changed_every_row() throws Exception {
        String asOfThen = FIRST + "&sort=due&asOf=" + positions.head();
        assertThat(read("office", asOfThen).at("/rows/0/itemId").asString()).isEqualTo("i-first");
        due(365);
        raise();
        projected();
        assertThat(read("office", asOfThen).at("/rows/0/itemId").asString()).isEqualTo("i-first");
        assertThat(read("office", asOfThen.replace("50", "49")).at("/rows/0/itemId").asString())
                .isNotEqualTo("i-first");
        changeASetting();
        projected();
        assertThat(read("office", asOfThen).at("/rows/0/itemId").asString()).isNotEqualTo("i-first");
        due(-365);
    }

    /** The same moment can be asked for otherwise, and a page goes on for whoever was given it. */
    @Test
    void a_page_of_the_past_goes_on_in_the_words_in_which_it_was_asked_for() throws Exception {
        raise();
        projected();
        long head = positions.head();
        String day = read("office", "/ledger?limit=2&asOf=" + head).get("on").asString();
        for (String moment : List.of("&asOf=" + head, "&asOf=" + head + "&on=" + day)) {
            String page = "/ledger?limit=2" + moment;
            String next = read("office", page).get("next").asString();
            assertThat(read("office", page + "&cursor=" + next).get("rows")).as(moment).isNotEmpty();
        }
    }

    private void due(int later) {
        assertThat(jdbc.sql("UPDATE ledger_fact SET due = due + ? WHERE item_id = 'i-first'").param(later).update())
                .isOne();
    }
}
