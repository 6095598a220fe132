package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is otherwise in the ledger than it was.
 *
 * @param next cursor of the page after; null on the last
 */
public record ChangesView(List<Change> changes, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        Time from, Time to) {

    public ChangesView {
        changes = List.copyOf(changes);
    }

    /** A time, with the last event that had been recorded. */
    public record Time(String position, Instant asOf) {}

    /** What became of a row. */
    public enum Kind {
        /** It is among the rows that are asked for, and was not. */
        ENTERED,
        /** It was among them, and is not. */
        LEFT,
        CHANGED
    }

    /**
     * A row that is otherwise.
     *
     * @param row as it is at the later time; of one that left, as it was
     * @param fields of a row that changed, which fields did
     */
    public record Change(Kind kind, LedgerRow row, List<Field> fields) {

        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of {@link LedgerRow}.
     *
     * @param before its value then; null where it had none
     * @param after its value at the later time
     */
    public record Field(String name, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Object before,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Object after) {}
}
