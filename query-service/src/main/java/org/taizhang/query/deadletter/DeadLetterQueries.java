package org.taizhang.query.deadletter;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Role;
import org.taizhang.api.deadletter.DeadLettersView;
import org.taizhang.api.deadletter.DeadLettersView.DeadLetterView;
import org.taizhang.api.deadletter.FindDeadLetters;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.runtime.axon.LetterNotes;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers from the queues' own table, whichever service's groups they are. */
@Component
class DeadLetterQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Positions positions;

    DeadLetterQueries(JdbcClient jdbc, JsonMapper json, Positions positions) {
        this.jdbc = jdbc;
        this.json = json;
        this.positions = positions;
    }

    @QueryHandler
    DeadLettersView handle(FindDeadLetters query) {
        if (!query.caller().holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw LedgerRefusal.LIMIT_OUT_OF_RANGE.of("limit");
        }
        String group = query.group() == null ? "" : query.group();
        if (group.indexOf('\0') >= 0) {
            throw LedgerRefusal.TEXT_UNREADABLE.of("group");
        }
        requireKnown(group);
        LetterCursor after = LetterCursor.of(query.cursor());
        List<DeadLetterView> found = jdbc
                .sql("""
                        SELECT * FROM deadletterentry WHERE (:group = '' OR processinggroup = :group)
                            AND (processinggroup, sequenceidentifier, sequenceindex) > (:afterGroup, :afterSequence, :afterIndex)
                        ORDER BY processinggroup, sequenceidentifier, sequenceindex LIMIT :limit""")
                .param("group", group)
                .param("afterGroup", after.group()).param("afterSequence", after.sequence())
                .param("afterIndex", after.index()).param("limit", query.limit() + 1)
                .query((row, number) -> view(row)).list();
        boolean more = found.size() > query.limit();
        List<DeadLetterView> page = more ? found.subList(0, query.limit()) : found;
        return new DeadLettersView(total(group), page, more ? cursor(page.getLast()) : null);
    }

    /** @throws Refusal FILTER_INVALID with the groups that there are */
    private void requireKnown(String group) {
        List<String> known = jdbc.sql("""
                SELECT processorname FROM tokenentry WHERE processorname <> '__config'
                UNION SELECT processinggroup FROM deadletterentry ORDER BY 1""")
                .query((row, number) -> row.getString(1)).list();
        if (!group.isEmpty() && !known.contains(group)) {
            throw new Refusal(LedgerRefusal.FILTER_INVALID, List.of(new Missing("GROUP_UNKNOWN", "group",
                    "没有这个处理组，应为以下之一：" + String.join("、", known) + "。",
                    "There is no such processing group; it is one of: " + String.join(", ", known) + ".")));
        }
    }

    private long total(String group) {
        return jdbc.sql("SELECT count(*) FROM deadletterentry WHERE :group = '' OR processinggroup = :group")
                .param("group", group).query(Long.class).single();
    }

    private static String cursor(DeadLetterView last) {
        return new LetterCursor(last.group(), last.sequence(), last.index()).text();
    }

    private DeadLetterView view(ResultSet row) throws SQLException {
        JsonNode notes = notes(row.getBytes("diagnostics"));
        String cause = row.getString("causetype");
        // What came here before anything was noted was handled at least once.
        int tries = notes.path(LetterNotes.TRIES).asInt(cause == null ? 0 : 1);
        long position = positions.of(row.getBytes("token"), row.getString("tokentype"));
        String stream = row.getString("aggregateidentifier");
        return new DeadLetterView(row.getString("processinggroup"), row.getString("sequenceidentifier"),
                row.getLong("sequenceindex"), row.getString("eventidentifier"), row.getString("payloadtype"), stream,
                stream == null ? null : row.getLong("sequencenumber"), position < 0 ? null : position,
                Instant.parse(row.getString("timestamp")), Instant.parse(row.getString("enqueuedat")), tries,
                tries == 0 ? null : Instant.parse(row.getString("lasttouched")),
                notes.path(LetterNotes.FAILURE).asString(cause == null ? null : simpleName(cause)));
    }

    private JsonNode notes(byte @Nullable [] stored) {
        return stored == null
                ? json.createObjectNode()
                : json.readTree(new String(stored, StandardCharsets.UTF_8));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
