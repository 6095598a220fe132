package org.taizhang.query.task;

import java.util.Arrays;
import java.util.stream.Stream;

import org.taizhang.api.item.ChainStep;
import org.taizhang.api.task.TaskKind;

/** The steps of the closing chain, and what closes an item. */
final class ClosingSteps implements TaskSource {

    private static final String FROM = """
            item_row i LEFT JOIN LATERAL (SELECT s.value ->> 'step' AS step, s.place
                FROM jsonb_array_elements(i.closure_chain) WITH ORDINALITY AS s (value, place)
                WHERE s.value ->> 'status' = 'PENDING' ORDER BY s.place LIMIT 1) next ON true""";

    private static final String LAST_ACT = "CAST(i.round_acts -> -1 ->> 'at' AS timestamptz)";

    @Override
    public Stream<Part> parts(Holdings held) {
        Stream<Part> steps = Arrays.stream(ChainStep.values())
                .flatMap(step -> held.of(TaskKind.APPROVE_STEP, step.role()).map(holding -> approve(holding, step)));
        return Stream.of(steps, held.of(TaskKind.CLOSE_ITEM).map(ClosingSteps::close),
                held.of(TaskKind.ACCEPT_DECLARED_CLOSING).map(ClosingSteps::acceptDeclared)).flatMap(parts -> parts);
    }

    private static Part approve(Holding holding, ChainStep step) {
        return Part.of(holding, TaskKind.APPROVE_STEP, FROM)
                .id("approve", "i.item_id || '/' || i.round || '/' || next.step").with("item", "i.item_id")
                .with("since", LAST_ACT).with("step", "next.step").with("step_number", "next.place")
                .with("steps", "jsonb_array_length(i.closure_chain)").where("i.status = 'CLOSURE_REQUESTED'")
                .where("next.step = '" + step.name() + "'").where(Touched.ITEM.by(holding))
                .where(Separation.OWNS_NOTHING).where(Separation.nothingElseThan(step)).where("{seen}");
    }

    /** The closer may be the rechecker, and nobody else who took part. */
    private static Part close(Holding holding) {
        return Part.of(holding, TaskKind.CLOSE_ITEM, FROM).id("close", "i.item_id || '/' || i.round")
                .with("item", "i.item_id").with("since", LAST_ACT).where("i.status = 'CLOSURE_REQUESTED'")
                .where("next.step IS NULL").where(Touched.ITEM.by(holding)).where(Separation.OWNS_NOTHING)
                .where(Separation.nothingElseThan(ChainStep.RECHECK)).where("{seen}");
    }

    private static Part acceptDeclared(Holding holding) {
        return Part.of(holding, TaskKind.ACCEPT_DECLARED_CLOSING, "item_row i").id("declared", "i.item_id")
                .with("item", "i.item_id").with("since", "CAST(i.raised_on AS timestamp) AT TIME ZONE :zone")
                .where("i.taken_over AND i.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS')")
                .where("i.round = 1 AND i.in_force AND i.declaration ->> 'closedOn' <= CAST(:today AS text)")
                .where("coalesce(i.raised_by, '') <> :actor").where(Touched.ITEM.by(holding))
                .where(Separation.OWNS_NOTHING).where(Separation.DID_NOTHING).where("{seen}");
    }
}
