package org.taizhang.command.deadletter;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies among the dead letters now, whichever service's group it is. */
@Component
class LettersThere {

    private final JdbcClient jdbc;

    LettersThere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sequence null for all of the group */
    long count(String group, @Nullable String sequence) {
        return jdbc.sql("""
                SELECT count(*) FROM deadletterentry
                WHERE processinggroup = :group AND (:sequence = '' OR sequenceidentifier = :sequence)""")
                .param("group", group).param("sequence", sequence == null ? "" : sequence).query(Long.class).single();
    }

    /**
     * The identifiers of a sequence's events, in their order.
     *
     * @param event the only one that is meant; null for all
     */
    List<String> events(String group, String sequence, @Nullable String event) {
        return jdbc.sql("""
                SELECT eventidentifier FROM deadletterentry
                WHERE processinggroup = :group AND sequenceidentifier = :sequence
                    AND (:event = '' OR eventidentifier = :event) ORDER BY sequenceindex""").param("group", group)
                .param("sequence", sequence).param("event", event == null ? "" : event)
                .query((row, number) -> row.getString(1)).list();
    }
}
