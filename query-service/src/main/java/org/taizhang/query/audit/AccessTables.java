package org.taizhang.query.audit;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.log.Hash;

/** The logs of who looked, read. */
final class AccessTables {

    private final JdbcClient jdbc;

    AccessTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> months() {
        return jdbc.sql("SELECT DISTINCT month FROM access_entry ORDER BY month")
                .query((row, number) -> row.getString(1)).list();
    }

    /** The leaf hashes of a month from an index on, at most so many. */
    List<Hash> hashes(String month, long from, int limit) {
        return jdbc.sql("SELECT leaf_hash FROM access_entry WHERE month = ? AND leaf_index >= ?"
                + " ORDER BY leaf_index LIMIT ?").params(month, from, limit)
                .query((row, number) -> Hash.of(row.getBytes(1))).list();
    }

    /** The entries of a month from an index on, at most so many. */
    List<byte[]> entries(String month, long from, int limit) {
        return jdbc.sql("SELECT entry FROM access_entry WHERE month = ? AND leaf_index >= ?"
                + " ORDER BY leaf_index LIMIT ?").params(month, from, limit)
                .query((row, number) -> row.getBytes(1)).list();
    }

    /** Whole months before this one. */
    void forgetBefore(String month) {
        jdbc.sql("DELETE FROM access_entry WHERE month < ?").param(month).update();
    }
}
