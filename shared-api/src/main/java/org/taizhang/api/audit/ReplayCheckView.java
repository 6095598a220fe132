package org.taizhang.api.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Every row made anew from the events and compared with the live one.
 *
 * @param startedBy a person's id
 * @param done events handled once more so far
 * @param total how many there are
 * @param position up to which both sides had come when they were compared; null before that
 * @param error why it failed
 * @param tables what was compared; empty before that
 * @param differenceCount how many there are
 * @param differences the first of them, at most a thousand
 * @param notCompared columns that the database numbers as rows come, as table.column: they tell nothing
 * @param notHandled streams with an event that could not be handled when it was replayed, at most a hundred
 * @param deadLetters events that wait among the dead letters: the live rows know nothing of them
 */
public record ReplayCheckView(ReplayCheckState state, @Nullable String startedBy, @Nullable Instant startedAt,
        @Nullable Instant finishedAt, long done, long total, @Nullable Long position, @Nullable String error,
        List<ComparedTable> tables, long differenceCount, List<RowDifference> differences, List<String> notCompared,
        List<NotReplayed> notHandled, long deadLetters) {

    public ReplayCheckView {
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
        notHandled = List.copyOf(notHandled);
    }
}
