package org.taizhang.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.query.replay.Failed;
import org.taizhang.runtime.position.Positions;

/** The dead letters of a group, when its rows are made anew: what was handled then waits no more. */
@Component
class LettersOfGroup {

    private static final int NAMED = 100;

    private final JdbcClient jdbc;
    private final Positions positions;

    LettersOfGroup(JdbcClient jdbc, Positions positions) {
        this.jdbc = jdbc;
        this.positions = positions;
    }

    private record Letter(String id, String sequence, long position) {}

    /** Sequences with an event that was not handled, though in the live rows it was. */
    List<NotReplayed> worse(String group, Map<String, Failed> failures) {
        List<Letter> letters = letters(group);
        return failures.entrySet().stream()
                .filter(failure -> letters.stream().noneMatch(letter -> letter.sequence().equals(failure.getKey())
                        && letter.position() == failure.getValue().position()))
                .map(LettersOfGroup::named).limit(NAMED).toList();
    }

    /** Throws away those that were handled now. */
    void handled(String group, Map<String, Failed> failures) {
        List<String> gone = letters(group).stream().filter(letter -> {
            Failed failed = failures.get(letter.sequence());
            return failed == null || letter.position() < failed.position();
        }).map(Letter::id).toList();
        jdbc.sql("DELETE FROM deadletterentry WHERE deadletteridentifier = ANY (?)")
                .param(gone.toArray(String[]::new)).update();
    }

    static NotReplayed named(Map.Entry<String, Failed> failure) {
        return new NotReplayed(failure.getKey(), failure.getValue().reason());
    }

    private List<Letter> letters(String group) {
        return jdbc.sql("SELECT * FROM deadletterentry WHERE processinggroup = ?").param(group)
                .query((row, number) -> letter(row)).list();
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getString("deadletteridentifier"), row.getString("sequenceidentifier"),
                positions.of(row.getBytes("token"), row.getString("tokentype")));
    }
}
