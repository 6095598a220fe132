package org.taizhang.query.act;

import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.ItemActView;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.Snapshot.Moment;

/** The acts that cover one item, for those who may see the item. */
@Component
public class ItemActs {

    private final JdbcClient jdbc;

    ItemActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that there were by then, as they stand now, the latest first; markers only for those who may know of them. */
    public List<ItemActView> of(String item, Caller caller, boolean english, Moment moment) {
        return jdbc.sql("""
                SELECT a.*, l.round, l.result, l.finding ->> 'text' AS found FROM act_item_row l
                JOIN act_row a USING (act_id) WHERE l.item_id = ? AND (a.kind <> 'MARKER' OR ?)
                AND (NOT ? OR a.recorded_at <= ?) ORDER BY a.began DESC""")
                .params(item, ActVisibility.seesMarkers(caller), moment.past(),
                        moment.asOf().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    ActKind kind = ActKind.valueOf(row.getString("kind"));
                    String state = row.getString("state");
                    return new ItemActView(kind, english ? kind.en() : kind.zh(), row.getString("act_id"),
                            row.getString("title"), row.getDate("day").toLocalDate(), state,
                            StateText.of(kind, state, english), row.getObject("round", Integer.class),
                            row.getString("result"), row.getString("found"));
                }).list();
    }

    /** Which acts cover the item, in the order in which they began. */
    public List<String> ids(String item, Caller caller) {
        return jdbc.sql("""
                SELECT a.act_id FROM act_item_row l JOIN act_row a USING (act_id)
                WHERE l.item_id = ? AND (a.kind <> 'MARKER' OR ?) ORDER BY a.began""")
                .params(item, ActVisibility.seesMarkers(caller))
                .query((row, number) -> row.getString(1)).list();
    }
}
