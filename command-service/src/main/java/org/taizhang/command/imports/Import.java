package org.taizhang.command.imports;

import java.util.List;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.PlanId;

/**
 * The imports of one document: none → running → completed → withdrawn; a withdrawn document may be imported anew,
 * as the next attempt. While it runs or stands, the same document creates nothing twice.
 */
public sealed interface Import {

    static Import none() {
        return new None();
    }

    /** Never imported. */
    record None() implements Import {}

    /** Rows are being raised. */
    record Running(PlanId plan, List<ItemId> items, int attempt) implements Import {}

    /** Every row was tried. */
    record Completed(PlanId plan, List<ItemId> items, int attempt) implements Import {}

    /** Taken back. */
    record Withdrawn(int attempt) implements Import {}

    /** How often the document was imported so far. */
    default int attempt() {
        return switch (this) {
            case None _ -> 0;
            case Running state -> state.attempt;
            case Completed state -> state.attempt;
            case Withdrawn state -> state.attempt;
        };
    }
}
