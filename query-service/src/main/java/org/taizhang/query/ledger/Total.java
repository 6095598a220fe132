package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.TotalIs;

/**
 * How many rows are selected, and how a page of them is found sooner.
 *
 * @param outOf about how many rows there are, of which a moment in the past has few
 * @param stepsToSort how many rows are passed by in an index in the time in which one is found and sorted
 */
record Total(long rows, TotalIs is, long outOf, int stepsToSort) {

    /** That a row stood at another time is told by the index, without the row; those that did are looked up one by one. */
    private static final int STEPS_IN_THE_PAST = 40;

    static Total of(JdbcClient jdbc, CountedRows counted, boolean past) {
        long outOf = jdbc
                .sql("SELECT CAST(sum(greatest(0, reltuples)) AS bigint) FROM pg_class WHERE oid = ANY (CAST(:tables AS regclass[]))")
                .param("tables", past ? "{ledger_fact,ledger_fact_past}" : "{ledger_fact}").query(Long.class).single();
        return new Total(counted.told(), counted.told() > CountedRows.EXACT ? TotalIs.ESTIMATE : TotalIs.EXACT, outOf,
                past ? STEPS_IN_THE_PAST : 1);
    }

    /** How many rows are passed by until so many are met, where what is selected lies about everywhere. */
    double stepsTo(int wanted) {
        return (double) wanted * outOf / rows;
    }

    /** Whether so many that are selected are met on the way through an index sooner than all would be sorted. */
    boolean indexIsSooner(int wanted) {
        return (double) rows * rows * stepsToSort > (double) wanted * outOf;
    }
}
