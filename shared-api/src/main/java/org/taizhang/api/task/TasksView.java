package org.taizhang.api.task;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of tasks in the order of their consequence: what is overdue, the longest first; what others wait for, the
 * longest first; what is due, the soonest first; then the rest.
 *
 * @param next cursor of the page after; null on the last
 * @param total tasks of all pages
 * @param counts how many there are of each kind, whatever kind was asked for; kinds of which there is none left out
 * @param position opaque; every event up to it is in these tasks
 * @param asOf when it was read
 */
public record TasksView(List<TaskView> tasks, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long total, List<Count> counts, String position, Instant asOf) {

    public TasksView {
        tasks = List.copyOf(tasks);
        counts = List.copyOf(counts);
    }

    /** @param kindText in the caller's language */
    public record Count(TaskKind kind, String kindText, long count) {}
}
