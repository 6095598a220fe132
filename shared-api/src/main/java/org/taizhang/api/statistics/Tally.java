package org.taizhang.api.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.Light;
import org.taizhang.api.ledger.MeasureStatus;

/**
 * How many there are, and every figure of them. Withdrawn and merged items count nowhere.
 *
 * @param byLight measures that show a light
 */
public record Tally(long items, long measures, Map<ItemStatus, Long> byStatus,
        Map<MeasureStatus, Long> byMeasureStatus, Map<Light, Long> byLight, Map<FigureKind, Figure> figures) {

    public Tally {
        byStatus = ordered(ItemStatus.class, byStatus);
        byMeasureStatus = ordered(MeasureStatus.class, byMeasureStatus);
        byLight = ordered(Light.class, byLight);
        figures = ordered(FigureKind.class, figures);
    }

    public Figure figure(FigureKind kind) {
        return figures.getOrDefault(kind, Figure.of(0, 0));
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> values) {
        Map<K, V> ordered = new EnumMap<>(type);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }
}
