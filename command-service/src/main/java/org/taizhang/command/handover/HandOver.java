package org.taizhang.command.handover;

import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.WorkItem;

/** A hand-over: none → running, measure by measure → completed. */
public sealed interface HandOver {

    HandOver NONE = new None();

    /** Nothing was handed over under this id. */
    record None() implements HandOver {}

    /** Measures are still to be tried. */
    record Running(List<WorkItem> pending, int handedOver, int refused) implements HandOver {

        public Running {
            pending = List.copyOf(pending);
        }

        Running tried(WorkItem measure, int handed, int kept) {
            List<WorkItem> left = new ArrayList<>(pending);
            left.remove(measure);
            return new Running(left, handedOver + handed, refused + kept);
        }
    }

    /** Every measure was tried. */
    record Completed() implements HandOver {}

    /** The state after one more event. */
    static HandOver evolve(HandOver before, HandOverEvent event) {
        return switch (event) {
            case HandOverStarted e -> new Running(e.measures(), 0, 0);
            case MeasureHandedOver e -> ((Running) before).tried(e.measure(), 1, 0);
            case MeasureNotHandedOver e -> ((Running) before).tried(e.measure(), 0, 1);
            case HandOverCompleted _ -> new Completed();
        };
    }
}
