package org.taizhang.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Figures by group.
 *
 * @param on the day for which it is counted
 * @param position every event up to it counts, and none after it
 */
public record GroupsView(List<Dimension> by, List<Group> groups, LocalDate on, String position, Instant asOf) {

    public GroupsView {
        by = List.copyOf(by);
        groups = List.copyOf(groups);
    }

    /**
     * What has the same values.
     *
     * @param keys one for each dimension
     * @param takenOver the same of what was taken over from a running ledger, which counts apart
     * @param items parameters by which the ledger has exactly the rows of these items
     * @param measures parameters by which it has exactly these measures
     */
    public record Group(List<Key> keys, Tally tally, Tally takenOver, Map<String, String> items,
            Map<String, String> measures) {

        public Group {
            keys = List.copyOf(keys);
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
            measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        }
    }

    /**
     * A value of a dimension.
     *
     * @param value null where there is none
     * @param name of the plan, unit or person; null for what is no id
     */
    public record Key(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String value, @Nullable String name) {}
}
