package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.query.edge.Snapshot.Moment;

/** The last counts of each question. What was asked for longest ago goes first. */
final class KeptVersions {

    /** Who began earlier is still to find what is not later than what it reads. */
    private static final int VERSIONS = 3;
    /** As which the fewest numbers are taken: a question takes room as well. */
    private static final int LEAST = 1000;

    private final long most;
    private final Map<Object, List<Version>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most numbers in all */
    KeptVersions(long most) {
        this.most = most;
    }

    /**
     * @param moment as one in the past
     * @param seen of whom
     */
    record Version(Moment moment, Seen seen, Countable<?> counts) {

        private int numbers() {
            return Math.max(LEAST, counts.size());
        }

        private long reached() {
            return moment.reached();
        }
    }

    /** The last that is not later. */
    synchronized @Nullable Version latest(Object key, Moment moment) {
        return kept.getOrDefault(key, List.of()).stream().filter(each -> each.reached() <= moment.reached())
                .max(Comparator.comparingLong(Version::reached)).orElse(null);
    }

    /** The first that is later. */
    synchronized @Nullable Version earliest(Object key, Moment moment) {
        return kept.getOrDefault(key, List.of()).stream().filter(each -> each.reached() > moment.reached())
                .min(Comparator.comparingLong(Version::reached)).orElse(null);
    }

    synchronized void keep(Object key, Version counted) {
        List<Version> versions = new ArrayList<>(kept.getOrDefault(key, List.of()));
        versions.removeIf(each -> each.reached() == counted.reached());
        versions.add(counted);
        versions.sort(Comparator.comparingLong(Version::reached));
        kept.put(key, List.copyOf(versions.subList(Math.max(0, versions.size() - VERSIONS), versions.size())));
        long numbers = kept.values().stream().flatMap(List::stream).mapToLong(Version::numbers).sum();
        for (Iterator<List<Version>> eldest = kept.values().iterator(); numbers > most;) {
            numbers -= eldest.next().stream().mapToLong(Version::numbers).sum();
            eldest.remove();
        }
    }
}
