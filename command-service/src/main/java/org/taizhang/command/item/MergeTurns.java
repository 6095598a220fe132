package org.taizhang.command.item;

import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges take turns over all instances: what one read of the item it merges into still holds when it is recorded, so
 * that two items never vanish into each other.
 */
@Component
class MergeTurns {

    private final JdbcClient jdbc;

    MergeTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    <T> T inTurn(Supplier<T> merge) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' item merges', 0))")
                .query(row -> {});
        return merge.get();
    }
}
