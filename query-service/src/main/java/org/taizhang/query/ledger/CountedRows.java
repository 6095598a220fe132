package org.taizhang.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows are selected, as far as that was counted. That there are more than are told exactly stays known until so
 * many have gone as were counted beyond.
 *
 * @param all whether these are all
 * @param expected by those in some pages of the tables, where they are not
 */
record CountedRows(long counted, boolean all, long expected) implements Countable<CountedRows> {

    static final int EXACT = 10_000;
    private static final int MOST = EXACT + 1_000;
    /** Pages that are read in a few milliseconds, with some twenty rows each. */
    static final int SAMPLED = 1_000;
    /** Where each row's text is to be looked for as well. */
    private static final int SAMPLED_FOR_WORDS = 200;
    private static final double HUNDRED = 100;
    /** Of all pages, those that are read. */
    private static final String SHARE = """
            SELECT least(100, 100.0 * :pages * current_setting('block_size')::int
                / greatest(1, pg_relation_size('ledger_fact')))""";
    private static final CountedRows UNKNOWN = new CountedRows(0, false, 0);

    static CountedRows of(JdbcClient jdbc, Selection selection) {
        long counted = upTo(MOST, jdbc, selection);
        return counted < MOST
                ? new CountedRows(counted, true, counted)
                : new CountedRows(counted, false,
                        expected(jdbc, selection.sample(), selection.restricts("q") ? SAMPLED_FOR_WORDS : SAMPLED));
    }

    /** Whether they are told exactly. */
    static boolean areFew(JdbcClient jdbc, Selection selection) {
        return upTo(EXACT + 1, jdbc, selection) <= EXACT;
    }

    private static long upTo(int most, JdbcClient jdbc, Selection selection) {
        return selection
                .statement(jdbc, "SELECT count(*) FROM (" + selection.select("1") + " LIMIT " + most + ") counted")
                .query(Long.class).single();
    }

    /** What is selected together is not independent of each other, as the planner takes it to be: a light and a day. */
    private static long expected(JdbcClient jdbc, Selection sample, int pages) {
        double share = jdbc.sql(SHARE).param("pages", pages).query(Double.class).single();
        long counted = sample.statement(jdbc, sample.select("count(*)")).param("share", share).query(Long.class)
                .single();
        return Math.round(counted * HUNDRED / share);
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
