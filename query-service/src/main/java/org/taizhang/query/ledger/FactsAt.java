package org.taizhang.query.ledger;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.query.edge.Snapshot.Moment;

/** The rows of {@code ledger_fact} at a moment, as SQL with its parameters {@code :at} and {@code :on}. */
public final class FactsAt {

    private static final String COLUMNS = FactTables.COLUMNS.stream().collect(Collectors.joining(", "));

    /** What stands is known since an event; what stood, until another told of a day from which it was otherwise. */
    private static final String PAST = "SELECT " + COLUMNS
            + " FROM ledger_fact WHERE from_position <= :at%1$s UNION ALL SELECT "
            + COLUMNS
            + " FROM ledger_fact_past WHERE int8range(from_position, greatest(from_position, till_position)) @> CAST(:at AS bigint)"
            + " AND gone_position > :at%1$s";

    /** That it was otherwise was known already, but for a day that comes after the one asked for. */
    private static final String OTHERWISE_LATER = " UNION ALL SELECT " + COLUMNS
            + " FROM ledger_fact_past WHERE daterange(from_day, greatest(from_day, till_day)) @> CAST(:on AS date)"
            + " AND till_position <= :at AND gone_position > :at";

    /** What stands stands for good; the conditions come after, so that the planner sees through to each table's indexes. */
    private static final String ALL = "SELECT " + COLUMNS + " FROM (SELECT " + COLUMNS
            + ", CAST(" + PastFact.NEVER + " AS bigint) AS till_position, CAST('infinity' AS date) AS till_day, CAST("
            + PastFact.NEVER + " AS bigint) AS gone_position FROM ledger_fact%1$s UNION ALL SELECT " + COLUMNS
            + ", till_position, till_day, gone_position FROM ledger_fact_past%1$s) stood"
            + " WHERE from_position <= :at AND gone_position > :at";

    /** The same pages each time, lest a total differs from one answer to the next while nothing happens. */
    private static final String SAMPLE = " TABLESAMPLE SYSTEM (:share) REPEATABLE (0)";

    /** Asked only where it restricts: the planner would take it for another tenth of those that stood since an event. */
    private static final String BEGUN = " AND from_day <= :on";

    /**
     * As far as is known at {@code :at}, each with the first day on which it stood otherwise. The condition is in each of
     * the two, where the planner finds the rows of few items by them; it does not see through to them from outside.
     */
    private static final String DAYS = "(SELECT * FROM (SELECT " + COLUMNS
            + ", CAST('infinity' AS date) AS until_day FROM ledger_fact WHERE from_position <= :at AND %1$s UNION ALL SELECT "
            + COLUMNS + ", CASE WHEN till_position <= :at THEN till_day ELSE 'infinity' END FROM ledger_fact_past"
            + " WHERE from_position <= :at AND gone_position > :at AND %1$s) days WHERE from_day < until_day)";

    /** As they stand. */
    private static final String PRESENT = "ledger_fact";

    /** Of what somebody is the only owner of, or the first, indexes tell what pages are sorted by, and when it stood so. */
    private static final String OF_FIRST_OWNER = "owners[1] = :owner";
    private static final String OF_OTHER_OWNER = "cardinality(owners) > 1 AND owners[1] <> :owner"
            + " AND owners @> ARRAY[CAST(:owner AS text)]";

    static final Set<String> PARAMS = Set.of("at", "on");

    private FactsAt() {}

    /** @param condition on the column {@code item_id} */
    static String days(String condition) {
        return DAYS.formatted(condition);
    }

    public static String table(Moment moment) {
        if (!moment.past()) {
            return PRESENT;
        }
        return laterDaysAreKnown(moment)
                ? "(" + PAST.formatted(BEGUN) + OTHERWISE_LATER + ")"
                : "(" + PAST.formatted("") + ")";
    }

    /**
     * The same where other conditions, or an order, lead to few rows: all that stood at a moment are found by when they
     * stood, which takes long where only some of them are wanted.
     */
    static String foundOtherwise(Moment moment) {
        return moment.past() ? "(" + stood(moment, "") + ")" : PRESENT;
    }

    /** The same of an owner. */
    static String ofOwner(Moment moment) {
        String rows = moment.past() ? stood(moment, "") + " AND " : "SELECT * FROM " + PRESENT + " WHERE ";
        return "(" + rows + OF_FIRST_OWNER + " UNION ALL " + rows + OF_OTHER_OWNER + ")";
    }

    /** Those in some of the tables' pages, {@code :share} of a hundred. */
    static String sample(Moment moment) {
        return moment.past() ? stood(moment, SAMPLE) : "SELECT * FROM " + PRESENT + SAMPLE;
    }

    private static String stood(Moment moment, String sample) {
        return ALL.formatted(sample) + (laterDaysAreKnown(moment)
                ? BEGUN + " AND (till_position > :at OR till_day > :on)"
                : " AND till_position > :at");
    }

    /** Nothing is known of days after that of the last event. */
    private static boolean laterDaysAreKnown(Moment moment) {
        return moment.on().isBefore(moment.asOfDay());
    }

    public static Map<String, Object> params(Moment moment) {
        return Map.of("at", moment.reached(), "on", moment.on());
    }
}
