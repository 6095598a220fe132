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

    /** As which the fewest numbers are taken: a question takes room as well. */
    private static final int LEAST = 1000;

    private final int versions;
    private final long most;
    private final Map<Object, List<Version>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param versions of a question
     * @param most numbers in all
     */
    KeptVersions(int versions, long most) {
        this.versions = versions;
        this.most = most;
    }

    /**
     * @param moment as one in the past
     * @param seenSince since when what was seen was what it was
     */
    record Version(Moment moment, long seenSince, Countable<?> counts) {

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
        List<Version> all = new ArrayList<>(kept.getOrDefault(key, List.of()));
        all.removeIf(each -> each.reached() == counted.reached());
        all.add(counted);
        all.sort(Comparator.comparingLong(Version::reached));
        kept.put(key, List.copyOf(all.subList(Math.max(0, all.size() - versions), all.size())));
        long numbers = kept.values().stream().flatMap(List::stream).mapToLong(Version::numbers).sum();
        for (Iterator<List<Version>> eldest = kept.values().iterator(); numbers > most;) {
            numbers -= eldest.next().stream().mapToLong(Version::numbers).sum();
            eldest.remove();
        }
    }
}
