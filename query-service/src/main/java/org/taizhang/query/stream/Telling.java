package org.taizhang.query.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.taizhang.api.stream.ChangedItem;
import org.taizhang.query.inbox.Unread;

/**
 * Turns what events changed into what each stream tells its caller. The events are read once for all streams, from
 * where the last of them stands; who sees which item is asked once for all who have the same sight.
 */
@Component
class Telling {

    /** Whoever is farther behind reads everything anew. */
    static final int MOST_EVENTS = 2000;

    private final ChangedRows changed;
    private final Unread unread;

    Telling(ChangedRows changed, Unread unread) {
        this.changed = changed;
        this.unread = unread;
    }

    /** What changed since a stream was last told, put together. */
    private static final class Since {

        final LiveStream stream;
        final Set<String> items = new HashSet<>();
        boolean more;
        boolean tasks;
        boolean unread;
        boolean person;
        boolean everything;

        Since(LiveStream stream, List<Change> changes) {
            this.stream = stream;
            for (Change change : changes) {
                if (change.position() > stream.position()) {
                    items.addAll(change.items());
                    more |= change.outOfSight() && !stream.sight().equals(Sight.EVERYTHING);
                    tasks |= change.tasks();
                    unread |= change.told().contains(stream.person());
                    person |= stream.person().equals(change.person());
                    everything |= change.everything();
                }
            }
            if (items.size() > News.MOST_ITEMS) {
                items.clear();
                more = true;
            }
        }
    }

    /**
     * Tells every stream what has come since it was last told, up to the position that the rows have reached. Where that
     * fails, those not told yet are told the next time.
     */
    void tell(Collection<LiveStream> streams, long reached, long now) {
        List<LiveStream> behind = new ArrayList<>();
        for (LiveStream stream : streams) {
            if (stream.position() == LiveStream.NOWHERE) {
                begin(stream, reached);
            } else if (reached - stream.position() > MOST_EVENTS
                    || stream.dueToLookAgain(now) && stream.lookAgain(now)) {
                reset(stream, reached);
            } else if (stream.position() < reached) {
                behind.add(stream);
            }
        }
        if (!behind.isEmpty()) {
            long last = behind.stream().mapToLong(LiveStream::position).min().orElse(reached);
            List<Change> changes = changed.between(last, reached);
            tell(behind.stream().map(stream -> new Since(stream, changes)).toList(), reached, now);
        }
    }

    /** Everything is read anew by the client; the number of messages comes with it. */
    void reset(LiveStream stream, long reached) {
        int count = unread.of(stream.caller());
        stream.tell(news -> {
            news.reached(reached);
            news.reset();
            news.unread(count);
        });
        stream.told(reached);
    }

    private void begin(LiveStream stream, long reached) {
        int count = unread.of(stream.caller());
        stream.tell(news -> {
            news.reached(reached);
            news.unread(count);
        });
        stream.told(reached);
    }

    private void tell(List<Since> all, long reached, long now) {
        List<Since> others = new ArrayList<>();
        for (Since since : all) {
            if (since.person) {
                since.stream.lookAgain(now);
            }
            if (since.person || since.everything) {
                reset(since.stream, reached);
            } else {
                others.add(since);
            }
        }
        Map<Sight, Set<String>> persons = new LinkedHashMap<>();
        Set<String> items = new HashSet<>();
        others.stream().filter(since -> !since.items.isEmpty()).forEach(since -> {
            items.addAll(since.items);
            persons.computeIfAbsent(since.stream.sight(), nobody -> new HashSet<>()).add(since.stream.person());
        });
        Map<String, Map<String, ChangedItem>> seen = changed.seenBy(persons, items);
        others.forEach(since -> tell(since, seen.getOrDefault(since.stream.person(), Map.of()), reached, now));
    }

    private void tell(Since since, Map<String, ChangedItem> seen, long reached, long now) {
        Map<String, ChangedItem> rows = new LinkedHashMap<>(seen);
        rows.keySet().retainAll(since.items);
        boolean resumed = since.stream.beginsToResume();
        Integer count = since.unread || resumed ? unread.of(since.stream.caller()) : null;
        since.stream.tell(news -> {
            news.reached(reached);
            if (since.more || !rows.isEmpty()) {
                news.rows(rows.values(), since.more, now);
            }
            if (since.tasks || since.more || resumed || !rows.isEmpty()) {
                news.tasks();
            }
            if (count != null) {
                news.unread(count);
            }
        });
        since.stream.told(reached);
    }
}
