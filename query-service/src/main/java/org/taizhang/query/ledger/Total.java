package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.TotalIs;

import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows are selected: counted as far as that is soon done, beyond that what the planner expects.
 *
 * @param outOf about how many rows there are, of which a moment in the past has few
 */
record Total(long rows, TotalIs is, long outOf) {

    static final int COUNTED = 10_000;

    static Total of(JdbcClient jdbc, JsonMapper json, Selection selection, boolean past) {
        String all = selection.select("1");
        long counted = selection
                .statement(jdbc, "SELECT count(*) FROM (" + all + " LIMIT " + (COUNTED + 1) + ") counted")
                .query(Long.class).single();
        long outOf = jdbc
                .sql("SELECT CAST(sum(greatest(0, reltuples)) AS bigint) FROM pg_class WHERE oid = ANY (CAST(:tables AS regclass[]))")
                .param("tables", past ? "{ledger_fact,ledger_fact_past}" : "{ledger_fact}").query(Long.class).single();
        if (counted <= COUNTED) {
            return new Total(counted, TotalIs.EXACT, outOf);
        }
        String plan = selection.statement(jdbc, "EXPLAIN (FORMAT JSON) " + all).query(String.class).single();
        long expected = json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        return new Total(Math.max(expected, counted), TotalIs.ESTIMATE, outOf);
    }

    /**
     * Whether fewer rows are met on the way through an index to so many that are selected, than would have to be sorted.
     */
    boolean indexIsSooner(int wanted) {
        return (double) rows * rows > (double) wanted * outOf;
    }
}
