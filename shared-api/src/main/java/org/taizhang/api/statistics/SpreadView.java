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
 * How items and measures are spread. What was taken over counts among them. Beside each number are the parameters by which
 * the ledger has exactly its rows, beside the filter that was asked for.
 *
 * @param ages open items by days since they were raised
 * @param firstRound closed items by days from raising to the first closing
 * @param cycle the same in days
 * @param slips measures by how many deadlines passed with them open
 * @param returns items by how many of their closings were returned
 * @param deadlines open measures by their current deadline, the earliest first
 * @param on the day for which it is counted
 */
public record SpreadView(List<Bucket> ages, List<Bucket> firstRound, Cycle cycle, List<Bucket> slips,
        List<Bucket> returns, List<Day> deadlines, LocalDate on, String position, Instant asOf) {

    public SpreadView {
        ages = List.copyOf(ages);
        firstRound = List.copyOf(firstRound);
        slips = List.copyOf(slips);
        returns = List.copyOf(returns);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * How many lie in a range.
     *
     * @param from least
     * @param to most; null for whatever is more
     */
    public record Bucket(int from, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer to, long count,
            Map<String, String> rows) {

        public Bucket {
            rows = ordered(rows);
        }
    }

    /**
     * Days that the first round took.
     *
     * @param median half of them took no longer; null where there are none
     * @param p85 85 of a hundred took no longer
     * @param p95 95 of a hundred took no longer
     */
    public record Cycle(long items, @Nullable Integer median, @Nullable Integer p85, @Nullable Integer p95,
            Map<String, String> rows) {

        public Cycle {
            rows = ordered(rows);
        }
    }

    /** Measures due on a day. */
    public record Day(LocalDate day, long measures, Map<String, String> rows) {

        public Day {
            rows = ordered(rows);
        }
    }

    private static Map<String, String> ordered(Map<String, String> parameters) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
