package org.taizhang.query.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.inbox.MessageView;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.Wording;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Visibility;

/** Messages as they read now: nothing of an item for who may not see it. */
@Component
public class MessageRows {

    private static final String ROWS = """
            FROM inbox_row m LEFT JOIN item_row i USING (item_id)
                LEFT JOIN measure_row r ON r.item_id = m.item_id AND r.measure_id = m.measure_id
                LEFT JOIN act_row a ON a.act_id = m.notice_id
                LEFT JOIN plan_row p ON p.plan_id = m.plan_id
                LEFT JOIN person_directory d ON d.person_id = m.by_person
            """;

    private static final String COLUMNS = """
            m.*, i.number, i.title AS item_title, r.title AS measure_title, a.title AS act_title,
            p.title AS plan_title, d.name AS by_name
            """;

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Wordings wordings, Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** @param position of the event that sent it */
    public record Row(MessageView message, long position) {}

    /** Administrators and the public see no items. */
    static Visibility visible(Caller caller) {
        boolean administers = caller.grants().stream().anyMatch(grant -> grant.role().administers());
        boolean outside = !caller.grants().isEmpty()
                && caller.grants().stream().allMatch(grant -> grant.role() == Role.PUBLIC);
        return administers || outside ? Visibility.nothing() : Visibility.of(caller);
    }

    /**
     * The caller's own, the latest first.
     *
     * @param condition on {@code inbox_row m}, with these parameters
     */
    List<Row> of(Caller caller, Visibility visible, String condition, Map<String, Object> params, int limit) {
        Map<String, Object> all = new HashMap<>(params);
        all.putAll(visible.params());
        all.put("person", caller.person().value());
        all.put("limit", limit);
        return read("SELECT " + COLUMNS + ROWS + " WHERE m.person_id = :person AND " + condition
                + " AND (m.item_id IS NULL OR " + visible.sql() + ") ORDER BY m.position DESC LIMIT :limit", all);
    }

    /** Those of a letter that the person has neither read nor put away, and may see, in their order. */
    public List<Row> ofLetter(String letter, Caller caller) {
        return of(caller, visible(caller),
                "m.read_at IS NULL AND m.archived_at IS NULL AND m.message_id IN"
                        + " (SELECT message_id FROM delivery WHERE letter_id = :letter)",
                Map.of("letter", letter), Integer.MAX_VALUE).reversed();
    }

    /**
     * Those of a letter that a room full of people may hear, in their order: nothing that belongs to an individual, and
     * nobody's delegations.
     *
     * @param unit what concerns it and what is below it; null: the whole organisation
     */
    public List<Row> forRoom(String letter, @Nullable Caller unit) {
        Map<String, Object> params = new HashMap<>(Map.of("letter", letter));
        String heard = "(m.item_id IS NULL OR i.subject = 'TEAM')";
        if (unit != null) {
            Visibility visible = Visibility.of(unit);
            params.putAll(visible.params());
            params.put("units", unit.grants().getFirst().units().stream().map(Object::toString)
                    .toArray(String[]::new));
            heard = "(m.item_id IS NOT NULL AND i.subject = 'TEAM' AND " + visible.sql()
                    + " OR m.notice_id IS NOT NULL AND a.unit_id = ANY (CAST(:units AS text[])))";
        }
        return read("SELECT DISTINCT ON (m.position, m.message_id) " + COLUMNS + ROWS
                + " WHERE m.delegation_id IS NULL AND " + heard + " AND m.message_id IN"
                + " (SELECT message_id FROM delivery WHERE letter_id = :letter) ORDER BY m.position, m.message_id",
                params);
    }

    /** Whom each of these messages went to. */
    public Map<String, List<Named>> recipients(List<Row> rows) {
        Map<String, List<Named>> recipients = new HashMap<>();
        jdbc.sql("""
                SELECT m.message_id, m.person_id, coalesce(d.name, m.person_id) AS name
                FROM inbox_row m LEFT JOIN person_directory d USING (person_id)
                WHERE m.message_id = ANY (:ids) ORDER BY name""")
                .param("ids", rows.stream().map(row -> row.message().id()).toArray(String[]::new)).query(row -> {
                    recipients.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>())
                            .add(new Named(row.getString("person_id"), row.getString("name")));
                });
        return recipients;
    }

    private List<Row> read(String sql, Map<String, Object> params) {
        Map<MessageKind, Wording> worded = wordings.changed();
        return jdbc.sql(sql).params(params)
                .query((row, number) -> new Row(view(row, worded), row.getLong("position"))).list();
    }

    private MessageView view(ResultSet row, Map<MessageKind, Wording> worded) throws SQLException {
        MessageKind kind = MessageKind.valueOf(row.getString("kind"));
        String by = row.getString("by_person");
        String byName = row.getString("by_name");
        Instant sentAt = Columns.instant(row, "sent_at");
        var words = new MessageSentences.Words(row.getString("number"), row.getString("item_title"),
                row.getString("measure_title"), row.getString("act_title"), row.getString("plan_title"),
                Columns.date(row, "due"), LocalDate.ofInstant(sentAt, clock.getZone()), byName);
        return new MessageView(row.getString("message_id"), kind, kind.zh(), kind.en(),
                MessageSentences.of(kind, worded.getOrDefault(kind, kind.wording()), words), about(row),
                Columns.date(row, "due"), by == null ? null : new Named(by, byName == null ? by : byName), sentAt,
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
