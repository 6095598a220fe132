package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.ledger.MeasureStatus;

/**
 * What a row is filtered and counted by that is its measure's. Each component is a column of {@code ledger_fact}.
 *
 * @param lead whether it is the first of its item's rows
 * @param unitId the measure's responsible unit, or else the item's
 * @param due the current deadline
 * @param slips deadlines that passed with it open and were replaced or met late
 * @param lit whether it shows a light
 * @param yellowOn the day from which that is yellow
 * @param redOn the day from which it is red
 */
record MeasurePart(int ordinal, boolean lead, @Nullable String unitId, List<String> leadUnits, List<String> owners,
        List<String> leadLeaders, @Nullable MeasureStatus measureStatus, @Nullable DeadlineKind deadlineKind,
        @Nullable LocalDate deadlineDate, @Nullable LocalDate due, @Nullable LocalDate assignedOn,
        @Nullable LocalDate completedOn, int extensions, int slips, int percent, boolean lit,
        @Nullable LocalDate yellowOn,
        @Nullable LocalDate redOn, boolean hasEvidence) {

    /** Of an item that has no measure. */
    static MeasurePart none(@Nullable String unit) {
        return new MeasurePart(0, true, unit, List.of(), List.of(), List.of(), null, null, null, null, null, null, 0, 0,
                0,
                false, null, null, false);
    }
}
