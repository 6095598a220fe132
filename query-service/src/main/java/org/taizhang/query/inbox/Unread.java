package org.taizhang.query.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.Visibility;

/** How many messages somebody has neither read nor put away, of those about what the person may see. */
@Component
public class Unread {

    /** On {@code inbox_row m}. */
    static final String CONDITION = "m.read_at IS NULL AND m.archived_at IS NULL";

    private final JdbcClient jdbc;

    Unread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(Caller caller) {
        Visibility visible = MessageRows.visible(caller);
        return jdbc.sql("""
                SELECT count(*) FROM inbox_row m LEFT JOIN item_row i USING (item_id)
                WHERE m.person_id = :person AND\s""" + CONDITION + " AND (m.item_id IS NULL OR " + visible.sql() + ")")
                .params(visible.params()).param("person", caller.person().value())
                .query((row, number) -> row.getInt(1)).single();
    }
}
