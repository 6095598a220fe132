package org.taizhang.api.lookback;

import java.time.LocalDate;

/**
 * What a look-back found of an item, and which closing it looked back on.
 *
 * @param round the round that was closed
 * @param closedOn the day of that
 */
public record ReviewedItem(LookBackFinding finding, int round, LocalDate closedOn) {}
