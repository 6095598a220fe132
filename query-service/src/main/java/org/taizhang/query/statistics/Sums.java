package org.taizhang.query.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.Light;
import org.taizhang.api.ledger.LightFilter;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.statistics.Figure;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.Tally;
import org.taizhang.query.ledger.Condition;
import org.taizhang.query.ledger.FigureSql;

/** The sums that a tally is made of: what of the rows is added up, in which order, and how they add to each other. */
final class Sums {

    private static final List<ItemStatus> STATUSES = Arrays.stream(ItemStatus.values()).filter(ItemStatus::counts)
            .toList();
    private static final List<MeasureStatus> MEASURE_STATUSES = Arrays.stream(MeasureStatus.values())
            .filter(status -> status != MeasureStatus.DROPPED).toList();

    private static final Pattern COLUMN = Pattern.compile("\\bf\\.\\w+");

    private final long[] items = new long[1 + STATUSES.size() + 2 * figures(true).size()];
    private final long[] measures = new long[1 + MEASURE_STATUSES.size() + Light.values().length
            + 2 * figures(false).size()];

    private static List<FigureKind> figures(boolean ofItems) {
        return Arrays.stream(FigureKind.values()).filter(kind -> kind.ofItems() == ofItems).toList();
    }

    /**
     * Aggregates of rows {@code f}.
     *
     * @param which of them count, one for each item or each measure
     */
    static String columns(boolean ofItems, String which) {
        Stream<String> counts = ofItems
                ? STATUSES.stream().map(status -> "f.status = '" + status + "'")
                : Stream.concat(MEASURE_STATUSES.stream().map(status -> "f.measure_status = '" + status + "'"),
                        Arrays.stream(Light.values())
                                .map(light -> Condition.shows(LightFilter.valueOf(light.name()))));
        return Stream.of(Stream.of(FigureSql.count(which)),
                counts.map(condition -> FigureSql.count(which + " AND " + condition)),
                figures(ofItems).stream().map(kind -> FigureSql.of(kind).columns(which)))
                .flatMap(columns -> columns).collect(Collectors.joining(", "));
    }

    /** The columns of rows {@code f} that these aggregates read, each after a comma. */
    static String read(String columns) {
        return COLUMN.matcher(columns).results().map(MatchResult::group).distinct()
                .map(column -> ", " + column).collect(Collectors.joining());
    }

    int size(boolean ofItems) {
        return sums(ofItems).length;
    }

    void add(boolean ofItems, long[] more) {
        long[] sums = sums(ofItems);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** These, and others so many times. */
    Sums plus(Sums more, long times) {
        Sums sums = new Sums();
        for (boolean ofItems : new boolean[]{true, false }) {
            sums.add(ofItems, sums(ofItems));
            sums.add(ofItems, Arrays.stream(more.sums(ofItems)).map(each -> each * times).toArray());
        }
        return sums;
    }

    /** Whether no row was counted. */
    boolean none() {
        return items[0] == 0 && measures[0] == 0;
    }

    private long[] sums(boolean ofItems) {
        return ofItems ? items : measures;
    }

    Tally tally() {
        Map<ItemStatus, Long> byStatus = new EnumMap<>(ItemStatus.class);
        int place = counted(STATUSES, items, 1, byStatus);
        Map<FigureKind, Figure> figures = new EnumMap<>(FigureKind.class);
        figures(true, items, place, figures);
        Map<MeasureStatus, Long> byMeasureStatus = new EnumMap<>(MeasureStatus.class);
        place = counted(MEASURE_STATUSES, measures, 1, byMeasureStatus);
        Map<Light, Long> byLight = new EnumMap<>(Light.class);
        place = counted(List.of(Light.values()), measures, place, byLight);
        figures(false, measures, place, figures);
        return new Tally(items[0], measures[0], byStatus, byMeasureStatus, byLight, figures);
    }

    private static <K> int counted(List<K> keys, long[] sums, int first, Map<K, Long> into) {
        int place = first;
        for (K key : keys) {
            into.put(key, sums[place++]);
        }
        return place;
    }

    private static void figures(boolean ofItems, long[] sums, int first, Map<FigureKind, Figure> into) {
        int place = first;
        for (FigureKind kind : figures(ofItems)) {
            into.put(kind, Figure.of(sums[place], sums[place + 1]));
            place += 2;
        }
    }
}
