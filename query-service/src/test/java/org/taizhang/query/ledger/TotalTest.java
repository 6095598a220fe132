package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class TotalTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        new Story(events).people();
        projected();
        assertThat(jdbc
                .sql("""
                        INSERT INTO item_row (item_id, number, number_key, subject, source_kind, title, problem, derived,
                            manifestations, details, unit_id, status, in_force, raised_on, taken_over, version, position,
                            updated_at, measure_count)
                        SELECT 'i-' || n, 'N' || n, 'N' || lpad(CAST(n AS text), 10, '0'), 'TEAM', 'AUDIT', '问题', '问题。', false,
                            '{}', '{}', CASE WHEN n = 1 THEN 'u-finance' ELSE 'u-office' END, 'RAISED', true, '2026-03-02', false,
                            1, 1, now(), 0
                        FROM generate_series(1, 10001) n""")
                .update()).isEqualTo(10_001);
        assertThat(jdbc
                .sql("""
                        INSERT INTO ledger_fact (item_id, measure_id, from_position, from_day, changed_at, number_key, plan_id, source_kind,
                            item_unit, status, round, taken_over, raised_on, returned_first, returns, relapsed, later_days, later_closings,
                            all_done, ordinal, lead, unit_id, lead_units, owners, lead_leaders, extensions, slips, percent, lit,
                            has_evidence)
                        SELECT item_id, '', 1, raised_on, updated_at, number_key, item_id, source_kind, unit_id, status, 1, false, raised_on,
                            false, 0, false, 0, 0, false, 0, true, unit_id, '{}', '{}', '{}', 0, 0, 0, false, false
                        FROM item_row""")
                .update()).isEqualTo(10_001);
        assertThat(jdbc.sql("""
                INSERT INTO ledger_text (item_id, measure_id, edition, from_position, text, grams, initials)
                SELECT 'i-' || n, '', 0, 1, word, CAST(grams AS text[]), '' FROM generate_series(1, 10001) n
                JOIN (VALUES (1, 200, '档案缺失', '{档案,案缺,缺失}'), (201, 401, '台账混乱', '{台账,账混,混乱}'),
                    (402, 10001, '督办不力', '{督办,办不,不力}')) words (first, last, word, grams) ON n BETWEEN first AND last""")
                .update()).isEqualTo(10_001);
        jdbc.sql("ANALYZE ledger_fact").update();
        jdbc.sql("ANALYZE item_row").update();
    }

    @Test
    void up_to_ten_thousand_rows_are_counted() throws Exception {
        JsonNode page = read("office", "/ledger?limit=2&unit=u-office");
        assertThat(page.get("total").asLong()).isEqualTo(10_000);
        assertThat(page.get("totalIs").asString()).isEqualTo("EXACT");
    }

    @Test
    void more_are_estimated_and_said_to_be() throws Exception {
        JsonNode page = read("office", "/ledger?limit=2");
        assertThat(page.get("total").asLong()).isBetween(10_001L, 20_000L);
        assertThat(page.get("totalIs").asString()).isEqualTo("ESTIMATE");
    }

    /** Of few, the items are looked up first; the most that are few, one more, and nearly all. */
    @ParameterizedTest
    @CsvSource({"档案缺失,200", "台账混乱,201", "督办不力,9600", "档案 缺失,200", "档案缺损,0" })
    void however_many_have_a_word_they_are_found(String words, long items) throws Exception {
        JsonNode page = read("office", "/ledger?limit=2&q=" + words);
        assertThat(page.get("total").asLong()).isEqualTo(items);
        assertThat(page.get("rows")).hasSize((int) Math.min(2, items));
    }

    @Test
    void what_somebody_may_not_see_is_in_no_estimate() throws Exception {
        JsonNode page = read("unithead", "/ledger?limit=1");
        assertThat(page.get("total").asLong()).isEqualTo(1);
        assertThat(page.get("totalIs").asString()).isEqualTo("EXACT");
    }

    @Test
    void more_groups_than_anybody_reads_are_refused() throws Exception {
        assertThat(read("office", "/statistics/groups?by=plan&unit=u-office").get("groups")).hasSize(10_000);
        refused("office", "/statistics/groups?by=plan", 400, "TOO_MANY_GROUPS");
        refused("office", "/statistics.xlsx?by=plan", 400, "TOO_MANY_GROUPS");
    }
}
