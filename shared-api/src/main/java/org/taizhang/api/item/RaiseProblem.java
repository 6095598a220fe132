package org.taizhang.api.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * Puts a problem on the ledger, with the measures known so far.
 *
 * @param number reserved before, such as {@code ZG-2026-0001}
 * @param responsibleUnit 责任单位; may be named later by {@link AssignResponsibleUnit}
 */
public record RaiseProblem(ItemId itemId, String number, Place place, Problem problem,
        @Nullable UnitId responsibleUnit, List<MeasureDraft> measures) implements ItemCommand {

    public RaiseProblem {
        measures = List.copyOf(measures);
    }
}
