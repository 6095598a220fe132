package org.taizhang.runtime.axon;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps rows that follow from events alone: given the same events, another instance of it makes the same rows in tables
 * of the same names.
 */
public interface Projection {

    /** Its own tables, which nobody else writes. */
    List<String> tables();

    /** As they were before the first event. */
    default void empty(JdbcClient jdbc) {
        jdbc.sql("TRUNCATE " + String.join(", ", tables())).update();
    }
}
