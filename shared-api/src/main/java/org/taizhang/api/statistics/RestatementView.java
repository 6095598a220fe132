package org.taizhang.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day's figures as they were told and as they are known now.
 *
 * @param changed figures that are other ones now
 */
public record RestatementView(LocalDate on, Told told, Told now, List<FigureKind> changed) {

    public RestatementView {
        changed = List.copyOf(changed);
    }

    /** What was known at a position. Taken-over items count apart. */
    public record Told(Tally tally, Tally takenOver, String position, Instant asOf) {}
}
