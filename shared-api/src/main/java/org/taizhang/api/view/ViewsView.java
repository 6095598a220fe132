package org.taizhang.api.view;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/** Saved views: the caller's own, then those shared with the caller's unit or one above it, each by name. */
public record ViewsView(List<Entry> views) {

    public ViewsView {
        views = List.copyOf(views);
    }

    /**
     * One view.
     *
     * @param query parameters of the ledger as in its address
     * @param columns names of those that are shown; none: the usual ones
     * @param own whether it is the caller's
     * @param mayDelete whether the caller may delete it
     */
    public record Entry(String id, long version, String name, String query, List<String> columns, Named owner,
            @Nullable Named sharedWith, boolean own, boolean mayDelete, Instant savedAt) {

        public Entry {
            columns = List.copyOf(columns);
        }
    }
}
