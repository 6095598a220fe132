package org.taizhang.query.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.query.edge.ReadModel;

/** Whose rows may have changed, for whatever is kept of rows and goes on from there. */
@Component
final class TouchedItems {

    /** Rows change without an event of their item when one of these does. */
    private static final String CAUSES = """
            SELECT concat_ws(' ', (SELECT count(*) FROM setting_change),
                (SELECT sum(swaps) FROM rebuild WHERE processing_group = :group),
                (SELECT sum(hashtext(deadletteridentifier)) FROM deadletterentry WHERE processinggroup = :group),
                (SELECT count(*) FROM redaction_row WHERE status = 'CARRIED_OUT'))""";

    private static final String UNITS = "SELECT concat_ws(' ', count(*), sum(hashtext(concat(unit_id, ' ', name)))) FROM unit_directory";

    private final JdbcClient jdbc;

    TouchedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Equal as long as rows change by events of their items alone. */
    String causes() {
        return jdbc.sql(CAUSES).param("group", ReadModel.GROUP).query((row, number) -> row.getString(1)).single();
    }

    /** Equal as long as units are called the same, by whose names rows are sorted: that changes without any item's event. */
    String units() {
        return jdbc.sql(UNITS).query((row, number) -> row.getString(1)).single();
    }

    /** The items of events after the position, as far as these have been projected; null where they are more than so many. */
    @Nullable
    List<String> since(long position, int most) {
        List<String> items = jdbc.sql("SELECT item_id FROM item_touched WHERE -position < -CAST(? AS bigint) LIMIT ?")
                .param(position).param(most + 1).query((row, number) -> row.getString(1)).list();
        return items.size() > most ? null : items;
    }
}
