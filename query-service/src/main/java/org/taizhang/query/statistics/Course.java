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

    /** A query of its own, so that the days are read once and not for each row. */
    static final String POINTS = "(SELECT CAST(:points AS date[]))";

    private static final String BEGIN = "f.from_day";
    private static final List<Measured> ALL = new ArrayList<>();
    /** The days on which something begins, each once. */
    private static final List<String> FROM;
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
        FROM = ALL.stream().map(Measured::from).distinct().toList();
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
        String allBegin = IntStream.range(0, FROM.size()).mapToObj(from -> "CASE WHEN (" + ofAny(from) + ") AND "
                + FROM.get(from) + " < f.until_day THEN width_bucket(" + FROM.get(from) + " - 1, " + POINTS
                + ") END AS begins" + from).collect(Collectors.joining(", "));
        String what = IntStream.range(0, ALL.size())
                .mapToObj(place -> "CASE WHEN " + ALL.get(place).of() + " THEN " + (1L << place) + " ELSE 0 END")
                .collect(Collectors.joining(" + "));
        String columns = IntStream.range(0, FROM.size()).mapToObj(from -> ", begins" + from)
                .collect(Collectors.joining());
        selection.statement(jdbc, "SELECT count(*), what, ends" + columns + " FROM ("
                + selection.select("width_bucket(f.until_day - 1, " + POINTS + ") AS ends, " + what + " AS what, "
                        + allBegin)
                + " AND f.until_day > :first) rows GROUP BY what, ends" + columns)
                .param("points", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("first", days.getFirst()).query(row -> {
                    for (int place = 0; place < ALL.size(); place++) {
                        Integer begins = row.getObject(4 + FROM.indexOf(ALL.get(place).from()), Integer.class);
                        if ((row.getLong(2) >> place & 1) == 1 && begins != null && begins < days.size()) {
                            counted[begins][place] += row.getLong(1);
                            if (row.getInt(3) < days.size()) {
                                counted[row.getInt(3)][place] -= row.getLong(1);
                            }
                        }
                    }
                });
        for (int day = 1; day < counted.length; day++) {
            for (int place = 0; place < ALL.size(); place++) {
                counted[day][place] += counted[day - 1][place];
            }
        }
        return counted;
    }

    /** What any of those that begin so are counted of. */
    private static String ofAny(int from) {
        return ALL.stream().filter(each -> each.from().equals(FROM.get(from))).map(Measured::of)
                .collect(Collectors.joining(") OR (", "(", ")"));
    }
}
