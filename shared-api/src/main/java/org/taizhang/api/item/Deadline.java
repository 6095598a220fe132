package org.taizhang.api.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * When a measure is due.
 *
 * @param date last day; null while unknown, and for CONTINUOUS
 * @param reviewEvery how often what is continuous is reviewed
 * @param rawText as the document wrote it
 */
public record Deadline(DeadlineKind kind, @Nullable LocalDate date, @Nullable ReviewCycle reviewEvery,
        @FreeText @Nullable String rawText) {

    public static Deadline byDate(LocalDate date) {
        return new Deadline(DeadlineKind.BY_DATE, date, null, null);
    }

    public static Deadline immediate() {
        return new Deadline(DeadlineKind.IMMEDIATE, null, null, null);
    }

    /** The same deadline with its day known. */
    public Deadline on(LocalDate day) {
        return new Deadline(kind, day, reviewEvery, rawText);
    }

    /** Reviewed at intervals, after its date if it has one. */
    public boolean sustained() {
        return kind == DeadlineKind.CONTINUOUS || kind == DeadlineKind.BY_DATE_THEN_SUSTAIN;
    }
}
