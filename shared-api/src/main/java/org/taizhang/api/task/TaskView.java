package org.taizhang.api.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ChainStep;

/**
 * Something that somebody is to do.
 *
 * @param id the same each time it is read, for as long as it is to be done
 * @param kindText in the caller's language
 * @param command the command that does it, by its name
 * @param otherwise the commands that settle it in another way, such as returning
 * @param number of the item, the notice or nothing
 * @param title of the item, the notice or the plan it is about; of a redaction its grounds
 * @param version of that, for {@code If-Match}
 * @param measureTitle title of the measure, where it is about one
 * @param step with a step of the closing chain only
 * @param dueOn null where no day is set
 * @param overdueDays whole days since that day; 0 while it is not past
 * @param waitsSince null where that is not known
 */
public record TaskView(String id, TaskKind kind, String kindText, String command, List<String> otherwise,
        @Nullable String number, String title, long version, @Nullable String itemId, @Nullable String measureId,
        @Nullable String measureTitle, @Nullable String evidenceId, @Nullable String extensionId,
        @Nullable String noticeId, @Nullable String planId, @Nullable String redactionId, @Nullable Step step,
        @Nullable LocalDate dueOn,
        boolean overdue, long overdueDays, @Nullable Instant waitsSince, TaskReason why) {

    public TaskView {
        otherwise = List.copyOf(otherwise);
    }

    /**
     * Step k of n.
     *
     * @param text in the caller's language
     * @param number k, from 1
     */
    public record Step(ChainStep step, String text, int number, int of) {}
}
