package org.taizhang.query.edge;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.TakenOverClosureAccepted;

/** When what an event tells of happened. */
public final class Occurred {

    private Occurred() {}

    /** The day on which it was reported to have happened; null where that is the day it was recorded. */
    public static @Nullable LocalDate on(ItemEvent event) {
        return switch (event) {
            case ProgressReported e -> e.occurredOn();
            case MeasureReviewed e -> e.occurredOn();
            case MeasureCompleted e -> e.completedOn();
            case ItemClaimed e -> e.claimedOn();
            case MeasureBasicallyCompleted e -> e.occurredOn();
            case ItemClosed e -> e.closedOn();
            case TakenOverClosureAccepted e -> e.acceptedOn();
            case ProblemRaised e -> e.raisedOn();
            case ItemTakenOver e -> e.raisedOn();
            default -> null;
        };
    }
}
