package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.task.TaskKind;

/** Notices on both their sides, and what is looked back on. */
final class Supervision implements TaskSource {

    private static final String SEES_AN_ITEM = """
            EXISTS (SELECT 1 FROM act_item_row l JOIN item_row i ON i.item_id = l.item_id
                WHERE l.act_id = a.act_id AND {visible})""";

    private static final String LATEST = """
            (SELECT DISTINCT ON (late.item_id) late.item_id, late.measure_id, late.unit_id, late.owners,
                late.lead_leaders, late.red_on
            FROM measure_row late WHERE late.red_on <= :longOverdue AND late.completed_on IS NULL
                AND late.deadline_kind <> 'CONTINUOUS' AND late.status <> 'DROPPED'
            ORDER BY late.item_id, late.red_on, late.measure_id)""";

    private static final String TOLD_BY_NONE = """
            NOT EXISTS (SELECT 1 FROM act_item_row l JOIN act_row a ON a.act_id = l.act_id
                WHERE l.item_id = m.item_id AND l.kind = 'NOTICE' AND a.kind = 'NOTICE'
                AND a.state IN ('AWAITING_REPLY', 'REPLIED'))""";

    @Override
    public Stream<Part> parts(Holdings held) {
        return Stream.of(held.of(TaskKind.REPLY_TO_NOTICE).map(Supervision::reply),
                held.of(TaskKind.DECIDE_REPLY).map(Supervision::decideReply),
                held.of(TaskKind.TAKE_NEXT_STEP).map(Supervision::nextStep),
                held.of(TaskKind.ISSUE_NOTICE).map(Supervision::longOverdue),
                held.of(TaskKind.LOOK_BACK).map(Supervision::lookBack)).flatMap(parts -> parts);
    }

    private static Part notice(Holding holding, TaskKind kind, String matter) {
        return Part.of(holding, kind, "act_row a").id(matter, "a.act_id").with("act", "a.act_id")
                .where("a.kind = 'NOTICE'");
    }

    /** Staff of the unit hold OWNER for it: they reply for a colleague. */
    private static Part reply(Holding holding) {
        String reached = holding.grant().role() == Role.OWNER
                ? "(" + Touched.NOTICE.by(holding, Scope.OWN) + " OR " + Touched.NOTICE.by(holding, Scope.UNIT) + ")"
                : Touched.NOTICE.by(holding);
        return notice(holding, TaskKind.REPLY_TO_NOTICE, "reply").with("due", "a.due_on")
                .with("since", "a.recorded_at").where("a.state = 'AWAITING_REPLY'").where(reached);
    }

    private static Part decideReply(Holding holding) {
        return notice(holding, TaskKind.DECIDE_REPLY, "decide-reply").with("since", "a.updated_at")
                .where("a.state = 'REPLIED'").where(ladder(holding, "type"))
                .where("NOT a.people && CAST(:actsFor AS text[])").where(Touched.NOTICE.by(holding))
                .where(SEES_AN_ITEM);
    }

    private static Part nextStep(Holding holding) {
        return notice(holding, TaskKind.TAKE_NEXT_STEP, "next-step").with("due", "a.due_on")
                .with("since", "CAST(a.content ->> 'proposedOn' AS timestamp) AT TIME ZONE :zone")
                .where("a.state = 'AWAITING_REPLY' AND a.content ->> 'proposed' IS NOT NULL")
                .where(ladder(holding, "proposed")).where(Touched.NOTICE.by(holding)).where(SEES_AN_ITEM);
    }

    /** The office acts below the supervision order only. */
    private static String ladder(Holding holding, String type) {
        return holding.grant().role() == Role.OFFICE
                ? "a.content ->> '" + type + "' <> 'SUPERVISION_ORDER'"
                : "true";
    }

    /** One task for an item, by the measure that is overdue for longest. */
    private static Part longOverdue(Holding holding) {
        return Part.of(holding, TaskKind.ISSUE_NOTICE, LATEST + " m JOIN item_row i ON i.item_id = m.item_id")
                .id("notice", "m.item_id || '/' || i.round").with("item", "m.item_id")
                .with("measure", "m.measure_id").with("due", "m.red_on - 1")
                .where("i.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')").where(TOLD_BY_NONE)
                .where(Touched.MEASURE.by(holding)).where("{seen}");
    }

    private static Part lookBack(Holding holding) {
        return Part.of(holding, TaskKind.LOOK_BACK, "item_row i").id("look-back", "i.item_id || '/' || i.round")
                .with("item", "i.item_id").with("due", "i.look_back_due")
                .where("i.status = 'CLOSED' AND NOT i.looked_back AND i.look_back_due <= :near")
                .where(Touched.ITEM.by(holding)).where(Separation.OWNS_NOTHING).where(Separation.REQUESTED_NOTHING)
                .where(Separation.isNot("i.closer")).where("{seen}");
    }
}
