package org.taizhang.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.item.ItemStatus;

/**
 * How it went: burn-down, cumulative flow and the figures at each point. The ledger has exactly the rows of each by the
 * same filter, the point's day as {@code on}, and one parameter more: {@code status} of items, what is below of measures,
 * and of figures as {@link StatisticsView} says.
 *
 * @param open parameters by which the ledger has exactly the open measures
 * @param overdue the same of those that are overdue
 * @param position every event up to it counts, and none after it
 */
public record TrendView(List<Point> points, Map<String, List<String>> open, Map<String, List<String>> overdue,
        String position, Instant asOf) {

    public TrendView {
        points = List.copyOf(points);
        open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
        overdue = Collections.unmodifiableMap(new LinkedHashMap<>(overdue));
    }

    /**
     * At the end of a day.
     *
     * @param items by status; what was taken over counts among them
     * @param openMeasures not completed or sustained, of items that are not closed
     * @param overdueMeasures of these, those past their deadline
     * @param since what happened since the point before; at the first, on its day
     */
    public record Point(LocalDate day, Map<ItemStatus, Long> items, long measures, long openMeasures,
            long overdueMeasures, Map<FigureKind, Figure> figures, Flow since) {

        public Point {
            items = ordered(ItemStatus.class, items);
            figures = ordered(FigureKind.class, figures);
        }

        private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> values) {
            Map<K, V> ordered = new EnumMap<>(type);
            ordered.putAll(values);
            return Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * What happened to items; what happened twice counts twice.
     *
     * @param returned closings that were returned
     * @param reopened of closed items, for whatever reason
     * @param relapsed reopened for the first time because they had relapsed
     */
    public record Flow(long raised, long closed, long returned, long reopened, long relapsed) {}
}
