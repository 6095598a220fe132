package org.taizhang.api.projection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.ComparedTable;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.api.audit.RowDifference;

/**
 * The rows of one processing group made anew, beside those that are read.
 *
 * @param onlyIfEqual rows that differ are told and left as they are
 * @param startedBy a person's id
 * @param done events handled once more so far
 * @param total how many the live rows have come to
 * @param eventsPerSecond since the program that runs it began or went on with it
 * @param remainingSeconds at that rate; null where it is not known
 * @param error why it failed
 * @param tables what was compared; empty before that
 * @param differenceCount how many rows, and columns of rows, were not what the events make
 * @param differences the first of them, without what the rows say
 * @param notHandled streams with an event that could not be handled, each with the reason
 */
public record RebuildView(RebuildState state, boolean onlyIfEqual, String startedBy, Instant startedAt,
        @Nullable Instant finishedAt, long done, long total, @Nullable Double eventsPerSecond,
        @Nullable Long remainingSeconds, @Nullable String error, List<ComparedTable> tables, long differenceCount,
        List<RowDifference> differences, List<NotReplayed> notHandled) {

    public RebuildView {
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
        notHandled = List.copyOf(notHandled);
    }
}
