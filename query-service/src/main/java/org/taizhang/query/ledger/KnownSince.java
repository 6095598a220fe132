package org.taizhang.query.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.runtime.raw.RawEvents;

/**
 * What became known after a moment of the days up to it. Of all other items these days are known now as they were then,
 * whatever happened to them on later days.
 */
@Component
final class KnownSince {

    /** Events of two threads may be stored in another order than their times. */
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);
    /** Mostly the next one is of another day already. */
    private static final int FIRST = 1;
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final RawEvents events;

    KnownSince(JdbcClient jdbc, RawEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Items of events that were recorded after the moment, and tell of its day or of one before; there may be others among
     * them.
     *
     * @return null where there are more than so many
     */
    @Nullable
    List<String> items(Moment moment, int most) {
        Set<String> items = new HashSet<>(jdbc.sql("SELECT DISTINCT item_id FROM item_told_late"
                + " WHERE daterange(day, recorded_on) @> CAST(? AS date) AND position > ? LIMIT ?")
                .param(moment.asOfDay()).param(moment.reached()).param(most + 1).query(String.class).list());
        return items.size() <= most && addThoseOfTheDay(moment, items, most) ? List.copyOf(items) : null;
    }

    /** @return false where there are more events than so many */
    private boolean addThoseOfTheDay(Moment moment, Set<String> items, int most) {
        Instant end = moment.asOfDay().plusDays(1).atStartOfDay(moment.clock().getZone()).toInstant()
                .plus(OUT_OF_ORDER);
        long last = moment.reached();
        int looked = 0;
        for (int page = FIRST; looked <= most; page = PAGE) {
            List<RawEvent> next = events.after(last, page);
            for (RawEvent event : next) {
                if (!Instant.ofEpochMilli(event.recordedAt()).isBefore(end)) {
                    return true;
                }
                items.add(event.aggregateId());
            }
            if (next.isEmpty()) {
                return true;
            }
            looked += next.size();
            last = next.getLast().position();
        }
        return false;
    }
}
