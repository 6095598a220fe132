package org.taizhang.query.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.query.edge.Snapshot.Moment;

/**
 * All rows that somebody may see who does not see everything, of what is selected: indexes lead to a page of everybody's,
 * of which few are theirs, so that all were looked up and sorted for each page. They are found once for all orders and
 * pages, and follow what changes, as counts do.
 */
@Component
final class KeptRows {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRows.class);

    /** Some fifty megabytes. */
    private static final int MOST_NUMBERS = 1_500_000;

    /** Of five megabytes each, for who asks at the same time. */
    private static final int MOST_ANSWERS = 4;

    /** Texts are to be in the same order here as there, where a page may come from as well. */
    private static final String BYTEWISE = "SELECT 'B' < 'a' AND 'a-c' < 'ab'";

    private final JdbcClient jdbc;
    private final Selections selections;
    private final KeptCounts kept;
    private final TouchedItems touched;
    private @Nullable Boolean bytewise;

    KeptRows(JdbcClient jdbc, Selections selections, KeptCounts kept, TouchedItems touched) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.kept = kept.others(MOST_NUMBERS, MOST_ANSWERS);
        this.touched = touched;
    }

    /**
     * @param selection of what is asked for
     * @return null where everything is seen, or it is not known item by item what is, or these are too many
     */
    @Nullable
    SelectedRows of(FindLedger query, Selection selection, Moment moment) {
        if (selection.seen().part() == null || !isBytewise()) {
            return null;
        }
        // By which event rows were changed last is told otherwise of now, and so is the selection.
        SelectedRows rows = kept.of(List.of("rows", touched.units()),
                at -> at.equals(moment) ? selection : selections.of(query.caller(), query.filter(), at), moment,
                selected -> SelectedRows.find(jdbc, selected, moment.past()));
        return rows.areAll() ? rows : null;
    }

    private synchronized boolean isBytewise() {
        if (bytewise == null) {
            bytewise = jdbc.sql(BYTEWISE).query(Boolean.class).single();
            if (!bytewise) {
                LOG.warn("the database does not sort texts by their bytes: pages of who sees a part take longer");
            }
        }
        return bytewise;
    }
}
