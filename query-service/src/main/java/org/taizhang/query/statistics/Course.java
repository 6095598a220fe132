package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.query.ledger.FigureSql;
import org.taizhang.query.ledger.Selection;

/**
 * Counts over all days in one pass: each row stood for some days, and what is counted of it began on one of these, its
 * deadline for instance. So it counts from one day on and no more from another one on, and is never gone through for each.
 */
final class Course {

    /** What is counted: of which rows, from which day on. */
    private record Measured(String of, String from) {

        String counts() {
            return from.equals(BEGIN) ? of : of + " AND " + from + " < f.until_day";
        }
    }

    private static final String BEGIN = "f.from_day";
    private static final List<Measured> ALL = new ArrayList<>();
    /** The days on which something begins, each once. */
    private static final List<String> FROM;
    private static final Map<ItemStatus, Integer> STATUSES = new EnumMap<>(ItemStatus.class);
    /** Where numerator and denominator of a figure lie. */
    static final Map<FigureKind, Places> FIGURES = new EnumMap<>(FigureKind.class);
    static final int PLACES;
    static final int MEASURES;
    static final int OPEN;
    static final int OVERDUE;

    /** Parameters by which the ledger has what is counted as open, and as overdue. */
    static final Map<String, List<String>> OPEN_ROWS = Map.of(
            "status", names(ItemStatus.values(), ItemStatus::open),
            "measureStatus",
            names(MeasureStatus.values(), status -> !status.done() && status != MeasureStatus.DROPPED));
    static final Map<String, List<String>> OVERDUE_ROWS = Map.of("figure", List.of(FigureKind.OVERDUE.name()), "met",
            List.of("true"));

    record Places(int met, int of) {}

    static {
        for (ItemStatus status : ItemStatus.values()) {
            STATUSES.put(status, add("f.lead AND f.status = '" + status + "'", BEGIN));
        }
        int items = add("f.lead", BEGIN);
        MEASURES = add(FigureSql.MEASURE, BEGIN);
        OPEN = add(FigureSql.MEASURE + " AND NOT (" + FigureSql.DONE + ") AND f.status <> 'CLOSED'", BEGIN);
        OVERDUE = add(FigureSql.OPEN, "greatest(f.from_day, f.due + 1)");
        FIGURES.put(FigureKind.ITEM_COMPLETION, new Places(add("f.lead AND f.all_done", BEGIN), items));
        FIGURES.put(FigureKind.CLOSURE, new Places(status(ItemStatus.CLOSED), items));
        FIGURES.put(FigureKind.MEASURE_COMPLETION,
                new Places(add(FigureSql.MEASURE + " AND " + FigureSql.DONE, BEGIN), MEASURES));
        FIGURES.put(FigureKind.DUE_COMPLETION,
                new Places(add(FigureSql.DATED + " AND f.completed_on IS NOT NULL",
                        "greatest(f.from_day, f.due, f.completed_on)"),
                        add(FigureSql.DATED, "greatest(f.from_day, f.due)")));
        FIGURES.put(FigureKind.PUNCTUALITY,
                new Places(add(FigureSql.DATED + " AND f.completed_on <= f.deadline_date",
                        "greatest(f.from_day, f.deadline_date)"),
                        add(FigureSql.DATED + " AND f.deadline_date IS NOT NULL",
                                "greatest(f.from_day, f.deadline_date)")));
        FIGURES.put(FigureKind.OVERDUE, new Places(OVERDUE, add(FigureSql.OPEN, BEGIN)));
        PLACES = ALL.size();
        FROM = ALL.stream().map(Measured::from).distinct().toList();
    }

    private static <E extends Enum<E>> List<String> names(E[] values, Predicate<E> which) {
        return Arrays.stream(values).filter(which).map(Enum::name).toList();
    }

    private static int add(String of, String from) {
        ALL.add(new Measured(of, from));
        return ALL.size() - 1;
    }

    static int status(ItemStatus status) {
        return STATUSES.getOrDefault(status, -1);
    }

    private Course() {}

    /** @param selection over all days */
    static void count(JdbcClient jdbc, Selection selection, Trend.Days days) {
        String what = IntStream.range(0, PLACES)
                .mapToObj(place -> "CASE WHEN " + ALL.get(place).counts() + " THEN " + (1L << place) + " ELSE 0 END")
                .collect(Collectors.joining(" + "));
        String begins = eachFrom(from -> ", " + FROM.get(from) + " AS begins" + from);
        // What begins on a day, by each of the days, and what ends on one: few groups each, filled in one pass. Without
        // OFFSET what a row counts of would be told for each of them.
        selection.statement(jdbc, "SELECT count(*), what, ends"
                + eachFrom(from -> ", what & " + begin(from) + ", begins" + from)
                + " FROM (" + selection.select("f.until_day AS ends, " + what + " AS what" + begins) + " OFFSET 0) rows"
                + " GROUP BY GROUPING SETS ((what, ends)"
                + eachFrom(from -> ", (what & " + begin(from) + ", begins" + from + ")") + ")")
                .query(row -> {
                    add(days, row.getObject(3, LocalDate.class), row.getLong(2), -row.getLong(1));
                    for (int from = 0; from < FROM.size(); from++) {
                        add(days, row.getObject(5 + 2 * from, LocalDate.class), row.getLong(4 + 2 * from),
                                row.getLong(1));
                    }
                });
    }

    /** @param day null where the group is not by this day; {@link LocalDate#MAX} for what has not ended */
    private static void add(Trend.Days days, @Nullable LocalDate day, long what, long rows) {
        if (day == null || day.equals(LocalDate.MAX)) {
            return;
        }
        for (long left = what; left != 0; left &= left - 1) {
            days.standing(day, Long.numberOfTrailingZeros(left), rows);
        }
    }

    /** The places of what begins so. */
    private static long begin(int from) {
        return IntStream.range(0, PLACES).filter(place -> ALL.get(place).from().equals(FROM.get(from)))
                .mapToLong(place -> 1L << place).sum();
    }

    private static String eachFrom(IntFunction<String> sql) {
        return IntStream.range(0, FROM.size()).mapToObj(sql).collect(Collectors.joining());
    }
}
