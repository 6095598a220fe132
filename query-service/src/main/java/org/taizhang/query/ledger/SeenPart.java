package org.taizhang.query.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The items that somebody may see who does not see everything, where they are few enough to be named. */
final class SeenPart {

    private final Object whose;
    private final long since;
    private final Set<String> items;
    private final String[] names;

    /**
     * @param whose all that it depends on beside the events of items, compared by {@code equals}
     * @param since position of events at which it was found: of the same person, at most one was found at each
     */
    SeenPart(Object whose, long since, Set<String> items) {
        this.whose = whose;
        this.since = since;
        this.items = items;
        names = items.toArray(String[]::new);
    }

    /**
     * How it is after events of some items.
     *
     * @param seen of these, those that may be seen now
     * @param position of the last of these events
     */
    SeenPart changed(List<String> touched, Set<String> seen, long position) {
        if (touched.stream().allMatch(item -> seen.contains(item) == items.contains(item))) {
            return this;
        }
        Set<String> changed = new HashSet<>(items);
        touched.forEach(changed::remove);
        changed.addAll(seen);
        return new SeenPart(whose, position, changed);
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

    /** Those of some items that may be seen. */
    List<String> only(List<String> some) {
        return some.stream().filter(items::contains).toList();
    }

    /** Those that may be seen by one of the two only. */
    List<String> differingFrom(SeenPart other) {
        return since == other.since
                ? List.of()
                : Stream.concat(items.stream().filter(item -> !other.items.contains(item)),
                        other.items.stream().filter(item -> !items.contains(item))).toList();
    }
}
