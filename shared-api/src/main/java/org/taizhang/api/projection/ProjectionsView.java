package org.taizhang.api.projection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Every processing group of every service that shares the database, by name. */
public record ProjectionsView(List<ProjectionView> projections) {

    public ProjectionsView {
        projections = List.copyOf(projections);
    }

    /**
     * @param position up to which every event is handled; -1 before the first
     * @param behind events that are recorded and not handled yet
     * @param eventsPerSecond how fast it catches up, since somebody last asked; null while there is nothing to tell
     * @param deadLetters events that it could not handle, and those that wait behind them
     * @param tables that it keeps and that can be made anew; empty where there are none
     * @param rebuild the last one, or the one under way; null where there was none
     */
    public record ProjectionView(String group, long position, long behind, @Nullable Double eventsPerSecond,
            long deadLetters, List<String> tables, @Nullable RebuildView rebuild) {

        public ProjectionView {
            tables = List.copyOf(tables);
        }
    }
}
