package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.authority.Role;
import org.taizhang.api.task.TaskKind;

/** What is to be decided of others' work on measures. */
final class Decisions implements TaskSource {

    private static final String OPEN = "i.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')";

    /** A first extension, and somebody is left who leads the measure and neither owns it nor asked. */
    private static final String LEADERS = """
            x.number = 1 AND EXISTS (SELECT 1 FROM unnest(m.lead_leaders) AS leader (person)
                WHERE leader.person <> coalesce(x.requester, '') AND leader.person <> ALL (m.owners))""";

    @Override
    public Stream<Part> parts(Holdings held) {
        return Stream.of(held.of(TaskKind.DECIDE_EVIDENCE).map(Decisions::evidence),
                held.of(TaskKind.REVIEW_MEASURE).map(Decisions::review),
                held.of(TaskKind.DECIDE_EXTENSION).map(Decisions::extension)).flatMap(parts -> parts);
    }

    private static Part evidence(Holding holding) {
        return Part.of(holding, TaskKind.DECIDE_EVIDENCE, """
                evidence_row e JOIN item_row i ON i.item_id = e.item_id
                    JOIN measure_row m ON m.item_id = e.item_id AND m.measure_id = e.measure_id""")
                .id("evidence", "e.item_id || '/' || e.evidence_id").with("item", "e.item_id")
                .with("measure", "e.measure_id").with("evidence", "e.evidence_id").with("since", "e.submitted_at")
                .where("e.status = 'SUBMITTED' AND e.current").where("m.status <> 'DROPPED'").where(OPEN)
                .where(Separation.isNot("e.submitter", "e.in_place_of")).where(Touched.MEASURE.by(holding))
                .where("{seen}");
    }

    private static Part review(Holding holding) {
        return Part.of(holding, TaskKind.REVIEW_MEASURE, "measure_row m JOIN item_row i ON i.item_id = m.item_id")
                .id("review", "m.item_id || '/' || m.measure_id || '/' || m.review_due").with("item", "m.item_id")
                .with("measure", "m.measure_id").with("due", "m.review_due").where("m.review_due <= :near")
                .where("(m.deadline_kind = 'CONTINUOUS' OR m.completed_on IS NOT NULL)")
                .where("m.status <> 'DROPPED'").where("i.status IN ('CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')")
                .where("i.in_force").where("NOT m.owners && CAST(:actsFor AS text[])")
                .where(Touched.MEASURE.by(holding)).where("{seen}");
    }

    /** It is to be decided before the deadline that it is to move. */
    private static Part extension(Holding holding) {
        return Part.of(holding, TaskKind.DECIDE_EXTENSION, """
                extension_row x JOIN item_row i ON i.item_id = x.item_id
                    JOIN measure_row m ON m.item_id = x.item_id AND m.measure_id = x.measure_id""")
                .id("extension", "x.item_id || '/' || x.extension_id").with("item", "x.item_id")
                .with("measure", "x.measure_id").with("extension", "x.extension_id").with("due", "x.from_date")
                .with("since", "x.requested_at").where("x.status = 'PENDING'").where("m.status <> 'DROPPED'")
                .where(OPEN).where(holding.grant().role() == Role.LEAD_LEADER ? LEADERS : "NOT (" + LEADERS + ")")
                .where(Separation.isNot("x.requester", "x.in_place_of"))
                .where("NOT m.owners && CAST(:actsFor AS text[])").where(Touched.MEASURE.by(holding))
                .where("{seen}");
    }
}
