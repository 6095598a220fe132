package org.taizhang.api.statistics;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts and figures. The ledger has exactly the rows of each by the same filter and one parameter more, beside
 * {@code takenOver}: what a figure is of by {@code figure}, what meets it by {@code met} as well.
 *
 * @param takenOver the same of what was taken over from a running ledger, which counts apart
 * @param on the day for which it is counted
 */
public record StatisticsView(Tally tally, Tally takenOver, LocalDate on, String position, Instant asOf) {}
