package org.taizhang.benchmarks;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the ledger answers, asked of the events alone: what a report would be that somebody writes in SQL over the store.
 * Of each answer the part that the events' names and plain fields tell.
 */
final class PlainSql {

    /** How each item stands: by the last of its events that says so. */
    private static final String STANDING = """
            WITH last AS (SELECT DISTINCT ON (aggregate_id) aggregate_id, name FROM event
                WHERE aggregate_type = 'item' AND position <= :at AND name IN ('item.ProblemRaised', 'item.ItemClaimed',
                    'item.ClosureRequested', 'item.ItemClosed', 'item.ItemReopened')
                ORDER BY aggregate_id, sequence DESC)
            """;

    private static final String PAGE = STANDING + """
            SELECT convert_from(raised.payload, 'UTF8')::jsonb ->> 'number' AS number FROM last
            JOIN event raised ON raised.aggregate_id = last.aggregate_id AND raised.sequence = 0
            WHERE last.name IN ('item.ItemClaimed', 'item.ItemReopened') ORDER BY number LIMIT 50""";

    private static final String FIGURES = STANDING + """
            SELECT convert_from(raised.payload, 'UTF8')::jsonb ->> 'unit' AS unit, count(*),
                count(*) FILTER (WHERE last.name = 'item.ItemClosed') FROM last
            JOIN event raised ON raised.aggregate_id = last.aggregate_id AND raised.sequence = 0 GROUP BY 1""";

    private final JdbcClient jdbc;

    PlainSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of the first 50 items in progress, in the order of numbers, as of a position; rows read. */
    int page(long at) {
        return rows(PAGE, at);
    }

    /** Items, and closed ones, by unit, as of a position; rows read. */
    int figures(long at) {
        return rows(FIGURES, at);
    }

    private int rows(String statement, long at) {
        int rows = jdbc.sql(statement).param("at", at).query().listOfRows().size();
        if (rows == 0) {
            throw new IllegalStateException("the events tell nothing of this: " + statement);
        }
        return rows;
    }
}
