package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.task.TaskKind;

/** What stands before work can begin. */
final class BeforeWork implements TaskSource {

    private static final String RAISED = "CAST(i.raised_on AS timestamp) AT TIME ZONE :zone";

    /** A claim that is late makes its measures late. */
    private static final String FIRST_DUE = """
            (SELECT min(coalesce(d.extended_date, d.deadline_date)) FROM measure_row d
                WHERE d.item_id = i.item_id AND d.status <> 'DROPPED' AND d.deadline_kind <> 'CONTINUOUS')""";

    private static final String NO_MEASURE = """
            NOT EXISTS (SELECT 1 FROM measure_row d WHERE d.item_id = i.item_id AND d.status <> 'DROPPED')""";

    private static final String MEASURES = "measure_row m JOIN item_row i ON i.item_id = m.item_id";

    @Override
    public Stream<Part> parts(Holdings held) {
        return Stream.of(
                held.of(TaskKind.CLAIM_ITEM).map(holding -> ofItem(holding, TaskKind.CLAIM_ITEM, "claim")
                        .with("due", FIRST_DUE).where(Touched.ITEM.by(holding))),
                held.of(TaskKind.ASSIGN_UNIT).map(holding -> ofItem(holding, TaskKind.ASSIGN_UNIT, "unit")
                        .where("i.unit_id IS NULL").where(Touched.ITEM.by(holding))),
                held.of(TaskKind.SETTLE_DEADLINE).map(BeforeWork::deadline),
                held.of(TaskKind.ASSIGN_MEASURE).map(BeforeWork::measures),
                held.of(TaskKind.NAME_OWNERS).map(BeforeWork::owners)).flatMap(parts -> parts);
    }

    private static Part ofItem(Holding holding, TaskKind kind, String matter) {
        return Part.of(holding, kind, "item_row i").id(matter, "i.item_id").with("item", "i.item_id")
                .with("since", RAISED).where("i.status = 'RAISED'").where("{seen}");
    }

    /** What a plan has put in force has the measures of its plan in its first round. */
    private static Part measures(Holding holding) {
        return Part.of(holding, TaskKind.ASSIGN_MEASURE, "item_row i").id("measures", "i.item_id || '/' || i.round")
                .with("item", "i.item_id").with("since", "CAST(i.claimed_on AS timestamp) AT TIME ZONE :zone")
                .where("i.status IN ('CLAIMED', 'IN_PROGRESS')")
                .where("(i.plan_id IS NULL OR NOT i.in_force OR i.round > 1)").where(Touched.ITEM.by(holding))
                .where(NO_MEASURE)
                .where("{seen}");
    }

    private static Part deadline(Holding holding) {
        return Part.of(holding, TaskKind.SETTLE_DEADLINE, MEASURES)
                .id("deadline", "m.item_id || '/' || m.measure_id").with("item", "m.item_id")
                .with("measure", "m.measure_id").with("since", RAISED)
                .where("m.deadline_kind = 'UNCONFIRMED' AND m.completed_on IS NULL AND m.status <> 'DROPPED'")
                .where("NOT i.in_force")
                .where("i.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS')").where(Touched.MEASURE.by(holding))
                .where("{seen}");
    }

    /** The unit names them when it has claimed the item (DOMAIN §2, rule 1). */
    private static Part owners(Holding holding) {
        return Part.of(holding, TaskKind.NAME_OWNERS, MEASURES).id("owners", "m.item_id || '/' || m.measure_id")
                .with("item", "m.item_id").with("measure", "m.measure_id")
                .with("due", "coalesce(m.extended_date, m.deadline_date)")
                .with("since", "CAST(i.claimed_on AS timestamp) AT TIME ZONE :zone")
                .where("m.owners = '{}' AND m.completed_on IS NULL AND m.status <> 'DROPPED'")
                .where("i.status IN ('CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')")
                .where(Touched.MEASURE.by(holding)).where("{seen}");
    }
}
