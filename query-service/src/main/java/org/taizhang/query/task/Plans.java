package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.task.TaskKind;

/** What plans and their revisions wait for. */
final class Plans implements TaskSource {

    @Override
    public Stream<Part> parts(Holdings held) {
        return Stream.of(held.of(TaskKind.APPROVE_PLAN).map(Plans::approve),
                held.of(TaskKind.SUBMIT_PLAN).map(Plans::submit),
                held.of(TaskKind.CONCLUDE_PLAN).map(Plans::conclude)).flatMap(parts -> parts);
    }

    private static Part plan(Holding holding, String kind, String matter) {
        return Part.of(holding, kind, "plan_row p").id(matter, "p.plan_id").with("plan", "p.plan_id")
                .with("since", "p.updated_at").where(Touched.PLAN.by(holding));
    }

    private static Part approve(Holding holding) {
        return plan(holding, "'" + TaskKind.APPROVE_PLAN.name() + "'", "approve-plan").where("""
                (p.status = 'SUBMITTED' AND coalesce(p.submitter, '') <> :actor
                    OR p.revision_status = 'SUBMITTED' AND coalesce(p.revised_by, '') <> :actor
                        AND :actor <> ALL (p.revisers))""");
    }

    private static Part submit(Holding holding) {
        return plan(holding, """
                CASE WHEN coalesce(p.revision_version, CASE WHEN p.status = 'DRAFT' THEN p.plan_version END, 0) > 0
                    THEN 'RESUBMIT_PLAN' ELSE 'SUBMIT_PLAN' END""", "submit-plan")
                .where("(p.status = 'DRAFT' OR p.revision_status = 'DRAFT')");
    }

    private static Part conclude(Holding holding) {
        return plan(holding, "'" + TaskKind.CONCLUDE_PLAN.name() + "'", "conclude-plan").where("""
                p.status = 'IN_FORCE' AND p.revision_status IS NULL AND coalesce(p.submitter, '') <> :actor
                AND EXISTS (SELECT 1 FROM item_row c WHERE c.plan_id = p.plan_id AND c.status = 'CLOSED')
                AND NOT EXISTS (SELECT 1 FROM item_row o WHERE o.plan_id = p.plan_id
                    AND o.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED'))""");
    }
}
