package org.taizhang.query.edge;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells a projection that keeps rows in memory when they were replaced by ones that were made anew. */
public final class RowsReplaced {

    /** No position that a batch goes on from. */
    private static final long ELSEWHERE = Long.MIN_VALUE;

    private final JdbcClient jdbc;
    private final String group;
    private long known = -1;

    public RowsReplaced(JdbcClient jdbc, String group) {
        this.jdbc = jdbc;
        this.group = group;
    }

    /** The position of a batch's first event, or one that nothing goes on to where rows were replaced meanwhile. */
    public synchronized long unlessReplaced(long first) {
        long before = known;
        known = jdbc.sql("SELECT swaps FROM rebuild WHERE processing_group = ?").param(group).query(Long.class)
                .optional().orElse(0L);
        return known == before ? first : ELSEWHERE;
    }
}
