package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;

/**
 * What was promised of a measure, and what became of each promise.
 *
 * @param original the deadline before any extension, by which punctuality is told
 * @param current the day by which it is due now; null where it has none
 * @param granted how many extensions were granted
 * @param extensions every request in its order
 * @param slips every deadline that passed with the measure open
 */
public record PromisesView(String itemId, String measureId, Deadline original, @Nullable LocalDate current,
        int granted, @Nullable LocalDate completedOn, List<ExtensionView> extensions, List<Slip> slips,
        String position, Instant asOf) {

    public PromisesView {
        extensions = List.copyOf(extensions);
        slips = List.copyOf(slips);
    }

    /**
     * A deadline that passed.
     *
     * @param since the first day it was overdue
     * @param until the day it was completed, extended or ended; null while it is overdue still
     * @param days how many days it was overdue
     */
    public record Slip(LocalDate deadline, LocalDate since, @Nullable LocalDate until, long days) {}
}
