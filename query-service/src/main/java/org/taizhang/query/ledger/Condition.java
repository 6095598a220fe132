package org.taizhang.query.ledger;

import org.taizhang.api.ledger.LightFilter;

/** What is said of rows, as SQL on a measure {@code m} and its item {@code i}, on the day {@code :today}. */
final class Condition {

    /** The current deadline; without one, a day after all others. */
    static final String DUE = "coalesce(m.extended_date, m.deadline_date, CAST('9999-12-31' AS date))";
    /** Something is due of it. A measure that is kept up by reviews goes on being due. */
    private static final String LIT = "m.status <> 'COMPLETED' AND i.status NOT IN ('CLOSED', 'WITHDRAWN', 'MERGED')";
    private static final String RED = "m.red_on <= :today AND " + LIT;
    /** Either both days are known or neither is. */
    private static final String YELLOW = "m.red_on > :today AND m.yellow_on <= :today AND " + LIT;
    private static final String GREEN = "(m.yellow_on <= :today) IS NOT TRUE AND (m.red_on <= :today) IS NOT TRUE AND "
            + LIT;
    private static final String UNLIT = "(" + LIT + ") IS NOT TRUE";
    /** Which light a measure shows. */
    static final String LIGHT = "CASE WHEN " + UNLIT + " THEN NULL WHEN m.red_on <= :today THEN 'RED'"
            + " WHEN m.yellow_on <= :today THEN 'YELLOW' ELSE 'GREEN' END";
    /** The day from which it is red is the one after its deadline, and there is none where nothing is due. */
    static final String OVERDUE = "m.red_on <= :today AND m.completed_on IS NULL AND m.deadline_kind <> 'CONTINUOUS'";
    static final String HAS_EVIDENCE = """
            EXISTS (SELECT 1 FROM evidence_row e WHERE e.item_id = m.item_id AND e.measure_id = m.measure_id
                AND e.current AND e.status IN ('SUBMITTED', 'ACCEPTED'))""";

    private Condition() {}

    static String shows(LightFilter light) {
        return switch (light) {
            case RED -> RED;
            case YELLOW -> YELLOW;
            case GREEN -> GREEN;
            case NONE -> UNLIT;
        };
    }
}
