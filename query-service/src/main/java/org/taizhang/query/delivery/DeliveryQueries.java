package org.taizhang.query.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delivery.DeliveriesView;
import org.taizhang.api.delivery.DeliveriesView.LetterView;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.api.delivery.FindDeliveries;
import org.taizhang.api.delivery.LetterState;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.Named;
import org.taizhang.query.delivery.Address.Channel;
import org.taizhang.query.edge.Columns;

/** Answers what goes out of the house and what does not, for those who look after the system. */
@Component
class DeliveryQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Mails mails;
    private final DeliverySettings settings;

    DeliveryQueries(JdbcClient jdbc, Mails mails, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.settings = settings;
    }

    @QueryHandler
    DeliveriesView handle(FindDeliveries query) {
        if (!query.caller().holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("state", query.state() == null ? "" : query.state().name());
        params.put("before", query.cursor() == null ? "" : query.cursor());
        params.put("limit", query.limit() + 1);
        List<LetterView> found = jdbc.sql("""
                SELECT l.*, p.name FROM letter l
                    LEFT JOIN person_directory p ON l.channel = 'MAIL' AND p.person_id = l.target
                WHERE (:state = '' OR l.state = :state) AND (:before = '' OR l.letter_id < :before)
                ORDER BY l.letter_id DESC LIMIT :limit""").params(params)
                .query((row, number) -> view(row)).list();
        boolean more = found.size() > query.limit();
        List<LetterView> page = more ? found.subList(0, query.limit()) : found;
        return new DeliveriesView(mails.configured(),
                settings.hooks().stream().map(DeliverySettings.Hook::name).toList(),
                count("delivery d", "letter_id IS NULL AND NOT " + WITHOUT_ADDRESS),
                count("delivery d", "letter_id IS NULL AND " + WITHOUT_ADDRESS), count("letter", "state = 'WAITING'"),
                count("letter", "state = 'FAILED'"), page, more ? page.getLast().id() : null);
    }

    private static final String WITHOUT_ADDRESS = """
            (d.channel = 'MAIL' AND EXISTS (SELECT 1 FROM person_directory p
                WHERE p.person_id = d.target AND p.email IS NULL))""";

    private int count(String table, String condition) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + condition).query(Integer.class).single();
    }

    private static LetterView view(ResultSet row) throws SQLException {
        Address address = Queue.address(row);
        String name = row.getString("name");
        LetterState state = LetterState.valueOf(row.getString("state"));
        DeliveryTrouble trouble = Columns.constant(row, "error", DeliveryTrouble.class);
        Instant nextTry = Columns.instantOrNull(row, "next_try");
        boolean mail = address.channel() == Channel.MAIL;
        return new LetterView(row.getString("letter_id"),
                mail ? new Named(address.target(), orElse(name, address.target())) : null,
                mail ? null : address.target(), state, state.zh(), state.en(), row.getInt("messages"),
                row.getInt("tries"), trouble, trouble == null ? null : trouble.zh(),
                trouble == null ? null : trouble.en(), row.getString("detail"), Columns.instant(row, "created_at"),
                state == LetterState.WAITING ? nextTry : null, Columns.instantOrNull(row, "finished_at"));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
