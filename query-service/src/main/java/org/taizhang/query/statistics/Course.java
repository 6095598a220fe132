package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.query.ledger.FigureSql;
import org.taizhang.query.ledger.Selection;

/**
 * Counts over many days in one pass: each row stood for some days, and what is counted of it began on one of these, its
 * deadline for instance. So it counts from one point on and no more from another one on, and is never gone through for
 * each point.
 */
final class Course {

    /** What is counted: of which rows, from which day on. */
    private record Measured(String of, String from) {}

    private static final String BEGIN = "f.from_day";
    private static final List<Measured> ALL = new ArrayList<>();
    private static final Map<ItemStatus, Integer> STATUSES = new EnumMap<>(ItemStatus.class);
    /** Where numerator and denominator of a figure lie. */
    static final Map<FigureKind, Places> FIGURES = new EnumMap<>(FigureKind.class);
    static final int MEASURES;
    static final int OPEN;
    static final int OVERDUE;

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
    }

    private static int add(String of, String from) {
        ALL.add(new Measured(of, from));
        return ALL.size() - 1;
    }

    static int status(ItemStatus status) {
        return STATUSES.getOrDefault(status, -1);
    }

    private final JdbcClient jdbc;
    private final Selection selection;
    private final List<LocalDate> days;

    Course(JdbcClient jdbc, Selection selection, List<LocalDate> days) {
        this.jdbc = jdbc;
        this.selection = selection;
        this.days = days;
    }

    /** At the end of each day, in the order in which things are counted. */
    long[][] counted() {
        long[][] counted = new long[days.size()][ALL.size()];
        // How many of the points lie before a day: the first at which what began on it counts.
        String begins = ALL.stream().map(each -> "CASE WHEN " + each.of() + " AND " + each.from()
                + " < f.until_day THEN width_bucket(" + each.from() + " - 1, CAST(:points AS date[])) END")
                .collect(Collectors.joining(", "));
        String places = IntStream.range(0, ALL.size()).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        selection.statement(jdbc, "SELECT place, begins, ends, count(*) FROM ("
                + selection.select("width_bucket(f.until_day - 1, CAST(:points AS date[])) AS ends, ARRAY[" + begins
                        + "] AS all_begin")
                + ") rows CROSS JOIN LATERAL unnest(all_begin, ARRAY[" + places + "]) AS each (begins, place)"
                + " WHERE begins < :last GROUP BY 1, 2, 3")
                .param("points", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("last", days.size()).query(row -> {
                    int place = row.getInt("place");
                    counted[row.getInt("begins")][place] += row.getLong(4);
                    if (row.getInt("ends") < days.size()) {
                        counted[row.getInt("ends")][place] -= row.getLong(4);
                    }
                });
        for (int day = 1; day < counted.length; day++) {
            for (int place = 0; place < ALL.size(); place++) {
                counted[day][place] += counted[day - 1][place];
            }
        }
        return counted;
    }
}
