package org.taizhang.query.ledger;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.statistics.FigureKind;

/**
 * What a figure counts (DOMAIN §5), as SQL on a row {@code f} of {@code ledger_fact} for the day {@code :on}. The ledger
 * lists by the same conditions, so that a figure and its rows cannot differ. A figure of items is of the first row of
 * each.
 *
 * @param of which rows count
 * @param met which of them meet it; null for an average
 * @param numerator of an average, what is added up
 * @param denominator of an average, by what that is divided
 */
public record FigureSql(String of, @Nullable String met, String numerator, String denominator) {

    /** Has a day by which it is to be done, as nothing has that is continuous. */
    public static final String DATED = "f.due IS NOT NULL";
    /** Basically completed is not completed. */
    public static final String DONE = "f.measure_status IN ('COMPLETED', 'SUSTAINED')";
    /** Of these, whatever is still to be done. */
    public static final String OPEN = DATED + " AND f.completed_on IS NULL AND f.status <> 'CLOSED'";
    /** Told by what is null, which is sooner than to compare texts: figures ask it of every row, many times. */
    public static final String MEASURE = "f.measure_status IS NOT NULL";
    private static final String EVER_CLOSED = "f.first_closed_on IS NOT NULL";
    /** Percent of the time from assignment to deadline that is used. */
    private static final String TIME_USED = "CASE WHEN f.due <= f.assigned_on THEN 100"
            + " ELSE least(100, greatest(0, 100 * (CAST(:on AS date) - f.assigned_on) / (f.due - f.assigned_on))) END";

    private static final Map<FigureKind, FigureSql> ALL = new EnumMap<>(FigureKind.class);

    static {
        ALL.put(FigureKind.ITEM_COMPLETION, share("TRUE", "f.all_done"));
        ALL.put(FigureKind.CLOSURE, share("TRUE", "f.status = 'CLOSED'"));
        ALL.put(FigureKind.MEASURE_COMPLETION, share(MEASURE, DONE));
        ALL.put(FigureKind.DUE_COMPLETION, share(DATED + " AND f.due <= :on", "f.completed_on <= :on"));
        ALL.put(FigureKind.PUNCTUALITY,
                share(DATED + " AND f.deadline_date <= :on", "f.completed_on <= f.deadline_date"));
        ALL.put(FigureKind.OVERDUE, share(OPEN, "f.due < :on"));
        ALL.put(FigureKind.EXTENSION, share(DATED, "f.extensions > 0"));
        ALL.put(FigureKind.FIRST_PASS, share(EVER_CLOSED, "NOT f.returned_first"));
        ALL.put(FigureKind.RELAPSE, share(EVER_CLOSED, "f.relapsed"));
        ALL.put(FigureKind.FIRST_ROUND_DAYS,
                new FigureSql(EVER_CLOSED, null, "f.first_closed_on - f.raised_on", "1"));
        ALL.put(FigureKind.LATER_ROUND_DAYS,
                new FigureSql("f.later_closings > 0", null, "f.later_days", "f.later_closings"));
        ALL.put(FigureKind.PROGRESS, new FigureSql(OPEN, null, "f.percent - " + TIME_USED, "1"));
    }

    private static FigureSql share(String of, String met) {
        return new FigureSql(of, met, "1", "1");
    }

    public static FigureSql of(FigureKind kind) {
        return ALL.getOrDefault(kind, share("TRUE", "TRUE"));
    }

    /** Which rows count, or of these those that meet it or do not. */
    String rows(@Nullable Boolean wanted) {
        return wanted == null || met == null ? of : of + " AND (" + met + ") IS " + (wanted ? "" : "NOT ") + "TRUE";
    }

    /**
     * Two columns of aggregates: numerator and denominator.
     *
     * @param which rows count at all
     */
    public String columns(String which) {
        String counted = which + " AND " + of;
        return met == null
                ? sum(numerator, counted) + ", " + sum(denominator, counted)
                : count(counted + " AND " + met) + ", " + count(counted);
    }

    /** An aggregate: how many rows meet a condition. */
    public static String count(String which) {
        return "count(*) FILTER (WHERE " + which + ")";
    }

    private static String sum(String value, String which) {
        return "coalesce(sum(" + value + ") FILTER (WHERE " + which + "), 0)";
    }
}
