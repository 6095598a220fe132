package org.taizhang.query.ledger;

import org.taizhang.api.ledger.LightFilter;

/** What is said of a row {@code f} of {@code ledger_fact}, as SQL, for the day {@code :on}. */
public final class Condition {

    /** The current deadline; without one, a day after all others. */
    static final String DUE = "coalesce(f.due, CAST('9999-12-31' AS date))";
    private static final String RED = "f.red_on <= :on AND f.lit";
    /** Either both days are known or neither is. */
    private static final String YELLOW = "f.red_on > :on AND f.yellow_on <= :on AND f.lit";
    private static final String GREEN = "(f.yellow_on <= :on) IS NOT TRUE AND (f.red_on <= :on) IS NOT TRUE AND f.lit";
    private static final String UNLIT = "NOT f.lit";
    /** Which light a measure shows. */
    static final String LIGHT = "CASE WHEN " + UNLIT + " THEN NULL WHEN f.red_on <= :on THEN 'RED'"
            + " WHEN f.yellow_on <= :on THEN 'YELLOW' ELSE 'GREEN' END";
    /** The day from which it is red is the one after its deadline, and there is none where nothing is due. */
    static final String OVERDUE = "f.red_on <= :on AND f.completed_on IS NULL AND f.deadline_kind <> 'CONTINUOUS'";

    private Condition() {}

    public static String shows(LightFilter light) {
        return switch (light) {
            case RED -> RED;
            case YELLOW -> YELLOW;
            case GREEN -> GREEN;
            case NONE -> UNLIT;
        };
    }
}
