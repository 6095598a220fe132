package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TaskReason.Basis;

/**
 * What the owners of measures are to do. Each measure is one task, of the kind that comes next; while others decide on
 * its evidence there is none, unless it is overdue.
 */
final class WorkOnMeasures implements TaskSource {

    private static final String DUE = """
            CASE WHEN m.status IN ('COMPLETED', 'SUSTAINED') THEN NULL
                WHEN m.deadline_kind = 'CONTINUOUS' OR m.completed_on IS NOT NULL
                    THEN CASE WHEN m.next_review >= :today THEN m.next_review END
                ELSE coalesce(m.extended_date, m.deadline_date) END""";

    private static final String KIND = """
            CASE WHEN m.status IN ('COMPLETED', 'SUSTAINED') AND (e.accepted OR e.pending) THEN NULL
                WHEN e.last = 'RETURNED' THEN 'HAND_IN_AGAIN'
                WHEN m.status IN ('COMPLETED', 'SUSTAINED') THEN 'EVIDENCE_MISSING'
                WHEN e.last = 'ACCEPTED' AND NOT e.pending AND i.in_force AND m.completed_on IS NULL
                    AND m.deadline_kind <> 'CONTINUOUS' THEN 'COMPLETE_MEASURE'
                WHEN (%s) < :today THEN 'MEASURE_OVERDUE'
                WHEN e.pending THEN NULL
                WHEN m.yellow_on <= :today THEN 'MEASURE_DUE_SOON'
                ELSE 'MEASURE_OPEN' END""".formatted(DUE);

    /** With the evidence handed in last for what is to be done now, leaving out what was taken back. */
    private static final String FROM = """
            measure_row m JOIN item_row i ON i.item_id = m.item_id CROSS JOIN LATERAL (
                SELECT (array_agg(e.status ORDER BY e.ordinal DESC))[1] AS last,
                    (array_agg(e.evidence_id ORDER BY e.ordinal DESC))[1] AS last_id,
                    coalesce(bool_or(e.status = 'ACCEPTED'), false) AS accepted,
                    coalesce(bool_or(e.status = 'SUBMITTED'), false) AS pending
                FROM evidence_row e WHERE e.item_id = m.item_id AND e.measure_id = m.measure_id AND e.current
                    AND e.status <> 'WITHDRAWN') e""";

    @Override
    public Stream<Part> parts(Holdings held) {
        return held.of(TaskKind.MEASURE_OPEN).map(holding -> Part.of(holding, KIND, FROM)
                .id("work", "m.item_id || '/' || m.measure_id").with("item", "m.item_id")
                .with("measure", "m.measure_id").with("evidence", "CASE WHEN e.last = 'RETURNED' THEN e.last_id END")
                .with("due", DUE).because(holding.own() ? Basis.OWN : Basis.DELEGATED)
                .where(holding.in(Touched.MEASURE.owner())).where(Touched.MEASURE.by(holding))
                .where("m.status <> 'DROPPED'")
                .where("i.status IN ('CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')").where("{seen}"));
    }
}
