package org.taizhang.query.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.inbox.FindMessages;
import org.taizhang.api.inbox.MessageFilter;
import org.taizhang.api.inbox.MessageView;
import org.taizhang.api.inbox.MessagesView;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Inside;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Visibility;

/** Answers what came to a person. A message about an item that the person may not see any more is not shown. */
@Component
class InboxQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    InboxQueries(JdbcClient jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    private record Found(MessageView message, long position) {}

    @QueryHandler
    MessagesView handle(FindMessages query) {
        Inside.require(query.caller());
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        Visibility visible = visible(query.caller());
        Map<String, Object> params = new LinkedHashMap<>(visible.params());
        params.put("person", query.caller().person().value());
        params.put("before", position(query.cursor()));
        params.put("limit", query.limit() + 1);
        return snapshot.read(moment -> {
            List<Found> found = jdbc.sql("""
                    SELECT m.*, i.number, i.title AS item_title, r.title AS measure_title, a.title AS act_title,
                        p.title AS plan_title, d.name AS by_name
                    FROM inbox_row m LEFT JOIN item_row i USING (item_id)
                        LEFT JOIN measure_row r ON r.item_id = m.item_id AND r.measure_id = m.measure_id
                        LEFT JOIN act_row a ON a.act_id = m.notice_id
                        LEFT JOIN plan_row p ON p.plan_id = m.plan_id
                        LEFT JOIN person_directory d ON d.person_id = m.by_person
                    WHERE m.person_id = :person AND m.position < :before AND\s""" + filter(query.filter())
                    + " AND (m.item_id IS NULL OR " + visible.sql() + ") ORDER BY m.position DESC LIMIT :limit")
                    .params(params)
                    .query((row, number) -> new Found(view(row, moment.clock().getZone()), row.getLong("position")))
                    .list();
            boolean more = found.size() > query.limit();
            List<Found> page = more ? found.subList(0, query.limit()) : found;
            return new MessagesView(page.stream().map(Found::message).toList(), unread(visible, params),
                    more ? Long.toString(page.getLast().position()) : null, moment.position(), moment.asOf());
        });
    }

    /** Administrators see no items. */
    private static Visibility visible(Caller caller) {
        boolean administers = caller.grants().stream().anyMatch(grant -> grant.role().administers());
        return administers ? new Visibility("FALSE", Map.of()) : Visibility.of(caller);
    }

    private int unread(Visibility visible, Map<String, Object> params) {
        return jdbc.sql("""
                SELECT count(*) FROM inbox_row m LEFT JOIN item_row i USING (item_id)
                WHERE m.person_id = :person AND\s""" + filter(MessageFilter.UNREAD)
                + " AND (m.item_id IS NULL OR " + visible.sql() + ")").params(params)
                .query((row, number) -> row.getInt(1)).single();
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

    private static MessageView view(ResultSet row, ZoneId zone) throws SQLException {
        MessageKind kind = MessageKind.valueOf(row.getString("kind"));
        String by = row.getString("by_person");
        String byName = row.getString("by_name");
        String number = row.getString("number");
        Instant sentAt = Columns.instant(row, "sent_at");
        var words = new MessageSentences.Words(number == null ? null : number + " " + row.getString("item_title"),
                row.getString("measure_title"), row.getString("act_title"), row.getString("plan_title"),
                Columns.date(row, "due"), LocalDate.ofInstant(sentAt, zone), byName);
        return new MessageView(row.getString("message_id"), kind, kind.zh(), kind.en(),
                MessageSentences.of(kind, words), about(row), Columns.date(row, "due"),
                by == null ? null : new Named(by, byName == null ? by : byName), sentAt,
                Columns.instantOrNull(row, "read_at"), Columns.instantOrNull(row, "archived_at"));
    }

    private static About about(ResultSet row) throws SQLException {
        String item = row.getString("item_id");
        String measure = row.getString("measure_id");
        String notice = row.getString("notice_id");
        String plan = row.getString("plan_id");
        String delegation = row.getString("delegation_id");
        return new About(item == null ? null : new ItemId(item), measure == null ? null : new MeasureId(measure),
                notice == null ? null : new NoticeId(notice), plan == null ? null : new PlanId(plan),
                delegation == null ? null : new DelegationId(delegation));
    }
}
