package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.Selection;

/**
 * How a selection went on all days there were: what is counted once tells any of them.
 *
 * @param changes by day, without days on which nothing changed: by how much that which stands is another than the day
 *         before ({@link Course}), then what happened ({@link Flows})
 */
record Trend(NavigableMap<LocalDate, long[]> changes) implements Countable<Trend> {

    private static final int NUMBERS = Course.PLACES + Flows.COLUMNS;

    /**
     * What a day is told of.
     *
     * @param standing at its end, by the places of {@link Course}
     * @param flows by the columns of {@link Flows}
     */
    record Told(long[] standing, long[] flows) {}

    /** Where counts are added up. */
    static final class Days {

        private final NavigableMap<LocalDate, long[]> changes = new TreeMap<>();

        void standing(LocalDate day, int place, long more) {
            changes.computeIfAbsent(day, each -> new long[NUMBERS])[place] += more;
        }

        void flow(LocalDate day, int column, long more) {
            standing(day, Course.PLACES + column, more);
        }
    }

    /** @param selection over all days */
    static Trend count(JdbcClient jdbc, Selection selection) {
        Days days = new Days();
        Course.count(jdbc, selection, days);
        Flows.count(jdbc, selection, days);
        days.changes.values().removeIf(Trend::nothing);
        return new Trend(days.changes);
    }

    /** The flows of the first day are its own, of each further one those since the one before. */
    List<Told> told(List<LocalDate> days) {
        List<Told> told = new ArrayList<>();
        long[] standing = sum(new long[NUMBERS], changes.headMap(days.getFirst(), false));
        LocalDate from = days.getFirst();
        for (LocalDate day : days) {
            Arrays.fill(standing, Course.PLACES, NUMBERS, 0);
            sum(standing, changes.subMap(from, true, day, true));
            told.add(new Told(Arrays.copyOf(standing, Course.PLACES),
                    Arrays.copyOfRange(standing, Course.PLACES, NUMBERS)));
            from = day.plusDays(1);
        }
        return told;
    }

    private static long[] sum(long[] sum, SortedMap<LocalDate, long[]> days) {
        days.values().forEach(each -> add(sum, each, 1));
        return sum;
    }

    private static void add(long[] sum, long[] more, int times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }

    @Override
    public Trend changed(Trend before, Trend after) {
        NavigableMap<LocalDate, long[]> changed = new TreeMap<>(changes);
        add(changed, before, -1);
        add(changed, after, 1);
        changed.values().removeIf(Trend::nothing);
        return new Trend(changed);
    }

    private static boolean nothing(long[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> number == 0);
    }

    private static void add(NavigableMap<LocalDate, long[]> changed, Trend more, int times) {
        more.changes.forEach((day, numbers) -> {
            // Others have the same numbers still.
            long[] sum = changed.containsKey(day) ? changed.get(day).clone() : new long[NUMBERS];
            add(sum, numbers, times);
            changed.put(day, sum);
        });
    }

    @Override
    public int size() {
        return changes.size() * NUMBERS;
    }
}
