package org.taizhang.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.ItemView;
import org.taizhang.api.ledger.Named;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.edge.Visibility;
import org.taizhang.query.ledger.LedgerHistory;

/** The other items that an item has to do with at a moment; those that the caller may not see are not there. */
record Relations(JdbcClient jdbc, LedgerHistory history, Moment moment, Caller caller) {

    ItemView.Related of(ResultSet row) throws SQLException {
        String item = row.getString("item_id");
        String into = row.getString("merged_into");
        return new ItemView.Related(
                into == null ? null : find("i.item_id = :other", into).stream().findFirst().orElse(null),
                row.getString("merged_reason"), pointing("i.merged_into = :other", item),
                find("i.item_id = ANY (:other)", Columns.texts(row, "repeats").toArray(String[]::new)),
                pointing("i.repeats @> ARRAY[CAST(:other AS text)] AND i.repeats <> '{}'", item));
    }

    private List<Named> find(String which, Object other) {
        Visibility visible = Visibility.of(caller);
        return jdbc.sql("SELECT i.item_id, i.number FROM item_row i WHERE " + which + " AND " + visible.sql()
                + " ORDER BY i.number_key").params(visible.params()).param("other", other)
                .query((row, number) -> new Named(row.getString(1), row.getString(2))).list();
    }

    /** Others that tell of the item: those that do so now, if they did then. */
    private List<Named> pointing(String which, String item) {
        List<Named> now = find(which, item);
        if (!moment.past() || now.isEmpty()) {
            return now;
        }
        List<String> ids = now.stream().map(Named::id).toList();
        return history.at(moment, ids).sql("SELECT i.item_id, i.number FROM item_row i WHERE " + which
                + " ORDER BY i.number_key").param("other", item)
                .query((row, number) -> new Named(row.getString(1), row.getString(2))).list();
    }
}
