package org.taizhang.api.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * Closed items that were not looked back on yet in the round that was closed, the most urgent first.
 *
 * @param next cursor of the page after; null on the last
 */
public record DueLookBacksView(List<DueLookBack> items, @Nullable String next, String position, Instant asOf) {

    public DueLookBacksView {
        items = List.copyOf(items);
    }

    /** @param overdue the day is past */
    public record DueLookBack(String itemId, String number, String title, @Nullable Named unit, LocalDate closedOn,
            LocalDate dueOn, boolean overdue) {}
}
