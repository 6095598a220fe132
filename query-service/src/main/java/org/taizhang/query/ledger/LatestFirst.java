package org.taizhang.query.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.eventstore.EventPlace;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.runtime.axon.EventNames;

/**
 * Finds rows as they stood, those first that stand so since the latest event. No index tells since when the rows stand
 * that are there now, because of these it changes with each event (ADR 29); which items the latest events are about, the
 * event store tells.
 */
final class LatestFirst implements Iterator<Order.Statement> {

    static final int FIRST = 300;
    private static final int TIMES_AS_MANY = 2;
    /** It may change how the rows of any item stand. */
    private static final String OF_ALL_ITEMS = EventNames.nameOf(SettingChanged.class);

    /** Those that stand so since one of these events. All that an item's rows ever were lies by the item. */
    private static final String ROWS = """
            SELECT f.* FROM unnest(CAST(:positions AS bigint[]), CAST(:itemsOfEvents AS text[])) e (position, item_id)
            CROSS JOIN LATERAL (SELECT * FROM %s f WHERE f.item_id = e.item_id AND f.from_position = e.position) f""";

    private final LedgerHistory history;
    private final Selection selection;
    private final Order order;
    private final boolean cursor;
    private long upTo;
    private long left;
    private int most = FIRST;

    /** @param events how many are looked at */
    LatestFirst(LedgerHistory history, Selection selection, Order order, Moment moment, @Nullable Cursor cursor,
            long events) {
        this.history = history;
        this.selection = selection.among(ROWS.formatted(FactsAt.foundOtherwise(moment)));
        this.order = order;
        this.cursor = cursor != null;
        this.upTo = cursor == null ? moment.reached() : Math.min(moment.reached(), -Long.parseLong(cursor.key()));
        this.left = events;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && upTo >= 0;
    }

    @Override
    public Order.Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more events are looked at");
        }
        List<EventPlace> events = history.last(upTo, (int) Math.min(most, left));
        List<EventPlace> before = events.stream().takeWhile(event -> !OF_ALL_ITEMS.equals(event.name())).toList();
        boolean last = events.isEmpty() || before.size() < events.size();
        left = last ? 0 : left - events.size();
        upTo = last ? upTo : events.getLast().position() - 1;
        most *= TIMES_AS_MANY;
        return order.sorting(selection, cursor,
                Map.of("positions", before.stream().map(EventPlace::position).toArray(Long[]::new), "itemsOfEvents",
                        before.stream().map(EventPlace::aggregate).toArray(String[]::new)));
    }
}
