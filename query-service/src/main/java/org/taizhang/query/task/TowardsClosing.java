package org.taizhang.query.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.taizhang.api.task.TaskKind;

/** What is left when every measure is done and shown: the diagnosis, the rule, and to ask for closing. */
final class TowardsClosing implements TaskSource {

    private static final String READY = "i.root_cause IS NOT NULL AND i.same_type_checked AND NOT "
            + "(i.source_kind = ANY (CAST(:ruleDemanded AS text[])) AND i.rule_names = '{}')";

    private static final String FROM = """
            item_row i CROSS JOIN LATERAL (VALUES ('RECORD_ROOT_CAUSE', i.root_cause IS NULL),
                ('RECORD_SAME_TYPE_CHECK', NOT i.same_type_checked),
                ('ESTABLISH_RULE', i.source_kind = ANY (CAST(:ruleDemanded AS text[])) AND i.rule_names = '{}'),
                ('REQUEST_CLOSURE', i.in_force AND %s AND %s)) AS next (kind, wanted)"""
            .formatted(READY, Separation.APPROVED_NOTHING);

    /** True where there is a measure at all; asked of each item by itself, since few of them are done. */
    private static final String ALL_DONE = """
            (SELECT bool_and(d.status IN ('COMPLETED', 'SUSTAINED') AND d.owners <> '{}' AND EXISTS (
                SELECT 1 FROM evidence_row e WHERE e.item_id = d.item_id AND e.measure_id = d.measure_id
                    AND e.current AND e.status = 'ACCEPTED'))
            FROM measure_row d WHERE d.item_id = i.item_id AND d.status <> 'DROPPED')""";

    @Override
    public Stream<Part> parts(Holdings held) {
        return held.of(TaskKind.REQUEST_CLOSURE).map(holding -> Part.of(holding, "next.kind", FROM)
                .id("closing", "i.item_id || '/' || i.round || '/' || next.kind").with("item", "i.item_id")
                .where("i.status IN ('CLAIMED', 'IN_PROGRESS')").where(Touched.ITEM.by(holding))
                .where("next.wanted").where("next.kind IN (" + kinds(holding) + ")").where(ALL_DONE)
                .where("{seen}"));
    }

    private static String kinds(Holding holding) {
        return Stream.of(TaskKind.RECORD_ROOT_CAUSE, TaskKind.RECORD_SAME_TYPE_CHECK, TaskKind.ESTABLISH_RULE,
                TaskKind.REQUEST_CLOSURE).filter(holding::bears).map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
