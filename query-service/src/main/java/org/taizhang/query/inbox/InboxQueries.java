package org.taizhang.query.inbox;

import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.inbox.FindMessages;
import org.taizhang.api.inbox.MessageFilter;
import org.taizhang.api.inbox.MessagesView;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.query.edge.Inside;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Visibility;

/** Answers what came to a person. */
@Component
class InboxQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final MessageRows rows;
    private final Snapshot snapshot;

    InboxQueries(JdbcClient jdbc, MessageRows rows, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.snapshot = snapshot;
    }

    @QueryHandler
    MessagesView handle(FindMessages query) {
        Inside.require(query.caller());
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        Visibility visible = MessageRows.visible(query.caller());
        long before = position(query.cursor());
        return snapshot.read(moment -> {
            List<MessageRows.Row> found = rows.of(query.caller(), visible,
                    "m.position < :before AND " + filter(query.filter()), Map.of("before", before),
                    query.limit() + 1);
            boolean more = found.size() > query.limit();
            List<MessageRows.Row> page = more ? found.subList(0, query.limit()) : found;
            return new MessagesView(page.stream().map(MessageRows.Row::message).toList(),
                    unread(query.caller(), visible),
                    more ? Long.toString(page.getLast().position()) : null, moment.position(), moment.asOf());
        });
    }

    private int unread(Caller caller, Visibility visible) {
        return jdbc.sql("""
                SELECT count(*) FROM inbox_row m LEFT JOIN item_row i USING (item_id)
                WHERE m.person_id = :person AND\s""" + filter(MessageFilter.UNREAD)
                + " AND (m.item_id IS NULL OR " + visible.sql() + ")").params(visible.params())
                .param("person", caller.person().value()).query((row, number) -> row.getInt(1)).single();
    }

    private static String filter(MessageFilter filter) {
        return switch (filter) {
            case UNREAD -> "m.read_at IS NULL AND m.archived_at IS NULL";
            case INBOX -> "m.archived_at IS NULL";
            case ARCHIVED -> "m.archived_at IS NOT NULL";
        };
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
    }
}
