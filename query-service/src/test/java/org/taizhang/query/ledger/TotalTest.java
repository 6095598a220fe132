package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
                        INSERT INTO ledger_fact (item_id, measure_id, from_position, from_day, changed_at, number_key, source_kind,
                            item_unit, status, round, taken_over, raised_on, returned_first, returns, relapsed, later_days, later_closings,
                            all_done, ordinal, lead, unit_id, lead_units, owners, lead_leaders, extensions, slips, percent, lit,
                            has_evidence)
                        SELECT item_id, '', 1, raised_on, updated_at, number_key, source_kind, unit_id, status, 1, false, raised_on,
                            false, 0, false, 0, 0, false, 0, true, unit_id, '{}', '{}', '{}', 0, 0, 0, false, false
                        FROM item_row""")
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

    @Test
    void what_somebody_may_not_see_is_in_no_estimate() throws Exception {
        JsonNode page = read("unithead", "/ledger?limit=1");
        assertThat(page.get("total").asLong()).isEqualTo(1);
        assertThat(page.get("totalIs").asString()).isEqualTo("EXACT");
    }
}
