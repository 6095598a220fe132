package org.taizhang.query.act;

import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.ItemActView;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.Columns;
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
        return jdbc
                .sql("""
                        SELECT a.*, a.content ->> 'kind' AS marker_kind, l.round, l.result, l.finding ->> 'text' AS found FROM act_item_row l
                        JOIN act_row a USING (act_id) WHERE l.item_id = ? AND (a.kind <> 'MARKER' OR ?)
                        AND (NOT ? OR a.recorded_at <= ?) ORDER BY a.began DESC""")
                .params(item, ActVisibility.seesMarkers(caller), moment.past(),
                        moment.asOf().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    ActKind kind = ActKind.valueOf(row.getString("kind"));
                    String state = row.getString("state");
                    return new ItemActView(kind, english ? kind.en() : kind.zh(), row.getString("act_id"),
                            ActTitle.of(kind, row, english), row.getDate("day").toLocalDate(), state,
                            StateText.of(kind, state, english), row.getObject("round", Integer.class),
                            row.getString("result"), row.getString("found"));
                }).list();
    }

    /**
     * An act that covers an item.
     *
     * @param whole whether the caller may see what is said of all its items
     * @param seen those of its items that the caller may see
     */
    public record Covering(String actId, boolean whole, List<String> seen) {

        public Covering {
            seen = List.copyOf(seen);
        }
    }

    /** Which acts cover the item, in the order in which they began. */
    public List<Covering> covering(String item, Caller caller) {
        ActVisibility visible = ActVisibility.of(caller);
        return jdbc.sql("""
                SELECT a.act_id, %s AS whole, ARRAY(SELECT l.item_id FROM act_item_row l JOIN item_row i USING (item_id)
                    WHERE l.act_id = a.act_id AND %s ORDER BY l.ordinal) AS seen
                FROM act_item_row c JOIN act_row a USING (act_id)
                WHERE c.item_id = :covered AND (a.kind <> 'MARKER' OR :markers) ORDER BY a.began"""
                .formatted(visible.whole(), visible.item())).params(visible.params()).param("covered", item)
                .param("markers", ActVisibility.seesMarkers(caller))
                .query((row, number) -> new Covering(row.getString("act_id"), row.getBoolean("whole"),
                        Columns.texts(row, "seen")))
                .list();
    }
}
