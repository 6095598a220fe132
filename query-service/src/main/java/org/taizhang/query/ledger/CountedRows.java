package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows are selected, as far as that was counted. That there are more than are told exactly stays known until so
 * many have gone as were counted beyond.
 *
 * @param all whether these are all
 * @param expected by the planner, where they are not
 */
record CountedRows(long counted, boolean all, long expected) implements Countable<CountedRows> {

    static final int EXACT = 10_000;
    private static final int MOST = EXACT + 1_000;
    private static final CountedRows UNKNOWN = new CountedRows(0, false, 0);

    static CountedRows of(JdbcClient jdbc, JsonMapper json, Selection selection) {
        long counted = selection
                .statement(jdbc, "SELECT count(*) FROM (" + selection.select("1") + " LIMIT " + MOST + ") counted")
                .query(Long.class).single();
        return counted < MOST
                ? new CountedRows(counted, true, counted)
                : new CountedRows(counted, false, expected(jdbc, json, selection));
    }

    private static long expected(JdbcClient jdbc, JsonMapper json, Selection selection) {
        String plan = selection.statement(jdbc, "EXPLAIN (FORMAT JSON) " + selection.byTime().select("1"))
                .query(String.class).single();
        return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    @Override
    public CountedRows changed(CountedRows before, CountedRows after) {
        long more = after.counted - before.counted;
        return before.all && after.all ? new CountedRows(counted + more, all, expected + more) : UNKNOWN;
    }

    @Override
    public boolean holds() {
        return all || counted > EXACT;
    }

    @Override
    public int size() {
        return 1;
    }

    /** As many as there are up to {@link #EXACT}, beyond that about as many. */
    long told() {
        return all ? counted : Math.max(expected, counted);
    }
}
