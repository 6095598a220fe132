package org.taizhang.query.inbox;

import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
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

    private final MessageRows rows;
    private final Unread unread;
    private final Snapshot snapshot;

    InboxQueries(MessageRows rows, Unread unread, Snapshot snapshot) {
        this.rows = rows;
        this.unread = unread;
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
                    unread.of(query.caller()),
                    more ? Long.toString(page.getLast().position()) : null, moment.position(), moment.asOf());
        });
    }

    private static String filter(MessageFilter filter) {
        return switch (filter) {
            case UNREAD -> Unread.CONDITION;
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
