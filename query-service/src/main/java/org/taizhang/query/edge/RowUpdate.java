package org.taizhang.query.edge;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An update of exactly one row. */
public final class RowUpdate {

    private RowUpdate() {}

    /**
     * @throws IllegalStateException where there is no such row: events are missing, which the dead-letter queue has to
     *             show
     */
    public static void one(JdbcClient.StatementSpec statement, String what) {
        int changed = statement.update();
        if (changed != 1) {
            throw new IllegalStateException(changed + " rows changed of " + what);
        }
    }
}
