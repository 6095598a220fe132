package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The items that somebody may see who does not see everything, where they are few enough to be named; and which came and
 * went before, so that what was counted of those is still good for something, and nobody has to hold on to them.
 */
final class SeenPart {

    private static final int MOST_CHANGES = 200;
    /** Of more items than these it is another part. */
    private static final int MOST_CHANGED = 500;
    /** A change of one item takes as much room as so many items. */
    private static final int ROOM_OF_CHANGE = 4;

    private final Object whose;
    private final long since;
    private final Set<String> items;
    private final String[] names;
    private final List<Change> changes;

    /**
     * @param whose all that it depends on beside the events of items, compared by {@code equals}
     * @param since position of events at which it was found: of the same person, it is the same at the same position
     */
    SeenPart(Object whose, long since, Set<String> items) {
        this(whose, since, items, List.of());
    }

    private SeenPart(Object whose, long since, Set<String> items, List<Change> changes) {
        this.whose = whose;
        this.since = since;
        this.items = items;
        this.changes = changes;
        names = items.toArray(String[]::new);
    }

    /**
     * @param from what it was since before
     * @param items that were seen then and not after it, or the other way round
     */
    private record Change(long from, Set<String> items) {}

    /**
     * How it is after events of some items.
     *
     * @param seen of these, those that may be seen now
     * @param reached position up to which events have been projected
     */
    SeenPart changed(List<String> touched, Set<String> seen, long reached) {
        return flipped(touched.stream().filter(item -> seen.contains(item) != items.contains(item))
                .collect(Collectors.toSet()), reached);
    }

    /** How it is where all of it was found anew. */
    SeenPart changed(Set<String> found, long reached) {
        Set<String> changed = Stream.concat(found.stream().filter(item -> !items.contains(item)),
                items.stream().filter(item -> !found.contains(item))).collect(Collectors.toSet());
        return changed.size() > MOST_CHANGED ? new SeenPart(whose, reached, found) : flipped(changed, reached);
    }

    private SeenPart flipped(Set<String> changed, long reached) {
        if (changed.isEmpty()) {
            return this;
        }
        Set<String> now = new HashSet<>(items);
        changeEach(now, changed);
        List<Change> last = new ArrayList<>(changes.subList(Math.max(0, changes.size() + 1 - MOST_CHANGES),
                changes.size()));
        last.add(new Change(since, changed));
        return new SeenPart(whose, reached, now, List.copyOf(last));
    }

    private static void changeEach(Set<String> items, Set<String> changed) {
        for (String item : changed) {
            if (!items.remove(item)) {
                items.add(item);
            }
        }
    }

    Object whose() {
        return whose;
    }

    long since() {
        return since;
    }

    /** For a parameter of SQL. */
    String[] names() {
        return names;
    }

    int size() {
        return names.length;
    }

    /** How much room it takes, as a number of items. */
    int room() {
        return names.length + ROOM_OF_CHANGE * changes.stream().mapToInt(change -> change.items().size()).sum();
    }

    /** Those of some items that may be seen, or could be while it was otherwise for some. */
    List<String> only(List<String> some, Set<String> otherwise) {
        return some.stream().filter(item -> items.contains(item) != otherwise.contains(item)).toList();
    }

    /**
     * Items of which it was otherwise.
     *
     * @param then since when it was as it was
     * @return null where that is not known any more, or not yet
     */
    @Nullable
    Set<String> otherwise(long then) {
        if (then == since) {
            return Set.of();
        }
        Set<String> otherwise = new HashSet<>();
        for (Change change : changes.reversed()) {
            changeEach(otherwise, change.items());
            if (change.from() == then) {
                return otherwise;
            }
        }
        return null;
    }
}
