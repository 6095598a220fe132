package org.taizhang.query.task;

import org.taizhang.api.item.ChainStep;

/**
 * Whom separation of duties excludes, as conditions (DOMAIN §2, rule 4). It counts against the caller what was done by
 * those whose work the caller does, too.
 */
final class Separation {

    /** Owns no measure of {@code item_row i}. */
    static final String OWNS_NOTHING = """
            NOT EXISTS (SELECT 1 FROM measure_row own WHERE own.item_id = i.item_id AND own.status <> 'DROPPED'
                AND own.owners && CAST(:actsFor AS text[]))""";

    /** Approved no step of this round. */
    static final String APPROVED_NOTHING = acted("acted.value ->> 'step' IS NOT NULL");

    /** Asked for no closing in this round. */
    static final String REQUESTED_NOTHING = acted("acted.value ->> 'step' IS NULL");

    /** Neither asked for closing in this round nor approved a step of it. */
    static final String DID_NOTHING = acted("true");

    private Separation() {}

    /** Neither asked for closing in this round nor approved a step of it other than this one. */
    static String nothingElseThan(ChainStep step) {
        return acted("acted.value ->> 'step' IS DISTINCT FROM '" + step.name() + "'");
    }

    /** Is none of those that the expressions name. */
    static String isNot(String... persons) {
        StringBuilder condition = new StringBuilder("true");
        for (String person : persons) {
            condition.append(" AND coalesce(").append(person).append(", '') <> ALL (CAST(:actsFor AS text[]))");
        }
        return condition.toString();
    }

    private static String acted(String which) {
        return """
                NOT EXISTS (SELECT 1 FROM jsonb_array_elements(i.round_acts) acted
                    WHERE acted.value ->> 'by' = ANY (CAST(:actsFor AS text[])) AND %s)""".formatted(which);
    }
}
