package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** More rows than are counted, on more pages than are read for an estimate. */
class EstimateTest extends ReadEdge {

    private static final int OF_EACH_LIGHT = 20_000;

    /** By turns red, yellow and green: who knew only how many days are before today would expect others. */
    @BeforeAll
    void tell() throws Exception {
        new Story(events).people();
        projected();
        LocalDate today = LocalDate.now();
        assertThat(jdbc
                .sql("""
                        INSERT INTO ledger_fact (item_id, measure_id, from_position, from_day, changed_at, number_key, source_kind,
                            item_unit, status, round, taken_over, raised_on, returned_first, returns, relapsed, later_days,
                            later_closings, all_done, ordinal, lead, lead_units, owners, lead_leaders, measure_status, extensions,
                            slips, percent, lit, yellow_on, red_on, has_evidence)
                        SELECT 'i-' || n, 'm', 1, '2026-03-02', now(), 'N' || n, 'AUDIT', 'u-office', 'IN_PROGRESS', 1, false,
                            '2026-03-02', false, 0, false, 0, 0, false, 0, true, '{}', '{}', '{}', 'OPEN', 0, 0, 0, true,
                            CAST(:today AS date) + CASE n % 3 WHEN 2 THEN 9 ELSE -9 END,
                            CAST(:today AS date) + CASE n % 3 WHEN 0 THEN -5 ELSE 15 END, false
                        FROM generate_series(1, 3 * :each) n""")
                .param("today", today).param("each", OF_EACH_LIGHT).update()).isEqualTo(3 * OF_EACH_LIGHT);
        jdbc.sql("ANALYZE ledger_fact").update();
    }

    @ParameterizedTest
    @CsvSource({"RED", "YELLOW", "GREEN" })
    void many_are_estimated_by_some_of_them(String light) throws Exception {
        JsonNode now = page("&light=" + light);
        assertThat(now.get("totalIs").asString()).isEqualTo("ESTIMATE");
        assertThat(now.get("total").asLong()).isBetween(OF_EACH_LIGHT * 9L / 10, OF_EACH_LIGHT * 11L / 10);
        JsonNode then = page("&light=" + light + "&asOf=" + now.get("position").asString());
        assertThat(then.get("totalIs").asString()).isEqualTo("ESTIMATE");
        assertThat(then.get("total").asLong()).isBetween(OF_EACH_LIGHT * 9L / 10, OF_EACH_LIGHT * 11L / 10);
    }

    @Test
    void nobodys_rows_are_in_it_who_may_not_see_them() throws Exception {
        JsonNode page = read("unithead", "/ledger?limit=1&light=RED");
        assertThat(page.get("total").asLong()).isZero();
        assertThat(page.get("totalIs").asString()).isEqualTo("EXACT");
    }

    private JsonNode page(String parameters) throws Exception {
        return read("office", "/ledger?limit=2" + parameters);
    }
}
