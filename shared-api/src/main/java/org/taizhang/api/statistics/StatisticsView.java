package org.taizhang.api.statistics;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts and figures. Withdrawn items count nowhere; what was taken over from a running ledger is a column of its own.
 *
 * @param on the day for which it is counted
 */
public record StatisticsView(Counts counts, Figures figures, Counts takenOverCounts, Figures takenOverFigures,
        LocalDate on, String position, Instant asOf) {}
