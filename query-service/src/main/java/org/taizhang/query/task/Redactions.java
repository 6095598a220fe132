package org.taizhang.query.task;

import java.util.stream.Stream;

import org.taizhang.api.task.TaskKind;

/** Redactions that somebody else asked for. */
final class Redactions implements TaskSource {

    /** Of the whole organisation: no narrower role reaches one. */
    private static final Touched REDACTION = new Touched("false", "false", "false", "false");

    @Override
    public Stream<Part> parts(Holdings held) {
        return held.of(TaskKind.DECIDE_REDACTION)
                .map(holding -> Part.of(holding, TaskKind.DECIDE_REDACTION, "redaction_row r")
                        .id("redaction", "r.redaction_id").with("redaction", "r.redaction_id")
                        .with("since", "r.proposed_at").where("r.status = 'PROPOSED'")
                        .where("coalesce(r.proposed_by, '') <> ALL (CAST(:actsFor AS text[]))")
                        .where(REDACTION.by(holding)));
    }
}
