package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.TotalIs;

import tools.jackson.databind.json.JsonMapper;

/** How many rows are selected: counted as far as that is soon done, beyond that what the planner expects. */
record Total(long rows, TotalIs is) {

    static final int COUNTED = 10_000;

    static Total of(JdbcClient jdbc, JsonMapper json, Selection selection) {
        String all = selection.select("1");
        long counted = selection
                .statement(jdbc, "SELECT count(*) FROM (" + all + " LIMIT " + (COUNTED + 1) + ") counted")
                .query(Long.class).single();
        if (counted <= COUNTED) {
            return new Total(counted, TotalIs.EXACT);
        }
        String plan = selection.statement(jdbc, "EXPLAIN (FORMAT JSON) " + all).query(String.class).single();
        long expected = json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        return new Total(Math.max(expected, counted), TotalIs.ESTIMATE);
    }
}
