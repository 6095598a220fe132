package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.TotalIs;

import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows are selected: counted as far as that is soon done, beyond that what the planner expects.
 *
 * @param outOf about how many rows there are, of which a moment in the past has few
 * @param stepsToSort how many rows are passed by in an index in the time in which one is found and sorted
 */
record Total(long rows, TotalIs is, long outOf, int stepsToSort) {

    static final int COUNTED = 10_000;
    /** That a row stood at another time is told by the index, without the row; those that did are looked up one by one. */
    private static final int STEPS_IN_THE_PAST = 40;

    static Total of(JdbcClient jdbc, JsonMapper json, Selection selection, boolean past) {
        String all = selection.select("1");
        long counted = selection
                .statement(jdbc, "SELECT count(*) FROM (" + all + " LIMIT " + (COUNTED + 1) + ") counted")
                .query(Long.class).single();
        long outOf = jdbc
                .sql("SELECT CAST(sum(greatest(0, reltuples)) AS bigint) FROM pg_class WHERE oid = ANY (CAST(:tables AS regclass[]))")
                .param("tables", past ? "{ledger_fact,ledger_fact_past}" : "{ledger_fact}").query(Long.class).single();
        int stepsToSort = past ? STEPS_IN_THE_PAST : 1;
        if (counted <= COUNTED) {
            return new Total(counted, TotalIs.EXACT, outOf, stepsToSort);
        }
        String plan = selection
                .statement(jdbc, "EXPLAIN (FORMAT JSON) " + selection.toEstimate().select("1"))
                .query(String.class).single();
        long expected = json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        return new Total(Math.max(expected, counted), TotalIs.ESTIMATE, outOf, stepsToSort);
    }

    /** Whether so many that are selected are met on the way through an index sooner than all would be sorted. */
    boolean indexIsSooner(int wanted) {
        return (double) rows * rows * stepsToSort > (double) wanted * outOf;
    }
}
