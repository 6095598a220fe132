package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        // As many others stood so for a while that is not over yet.
        String same = FactTables.COLUMNS.stream().filter(column -> !column.equals("item_id"))
                .collect(Collectors.joining(", "));
        assertThat(jdbc.sql("INSERT INTO ledger_fact_past (item_id, " + same
                + ", till_position, till_day, gone_position) SELECT 'p' || item_id, " + same
                + ", 1000000, 'infinity', " + PastFact.NEVER + " FROM ledger_fact").update())
                .isEqualTo(3 * OF_EACH_LIGHT);
        assertThat(jdbc.sql("SELECT pg_relation_size('ledger_fact') / current_setting('block_size')::int")
                .query(Long.class).single()).isGreaterThan(CountedRows.SAMPLED * 5L / 4);
        jdbc.sql("ANALYZE ledger_fact, ledger_fact_past").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED", "YELLOW", "GREEN" })
    void many_are_estimated_by_some_of_them(String light) throws Exception {
        JsonNode now = page("&light=" + light);
        estimated(now, OF_EACH_LIGHT);
        estimated(page("&light=" + light + "&asOf=" + now.get("position").asString()), 2 * OF_EACH_LIGHT);
    }

    private static void estimated(JsonNode page, long rows) {
        assertThat(page.get("totalIs").asString()).isEqualTo("ESTIMATE");
        assertThat(page.get("total").asLong()).isBetween(rows * 9 / 10, rows * 11 / 10);
    }

    private JsonNode page(String parameters) throws Exception {
        return read("office", "/ledger?limit=2" + parameters);
    }
}
