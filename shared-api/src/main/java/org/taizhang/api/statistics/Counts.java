package org.taizhang.api.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.ledger.Named;

/**
 * How many there are.
 *
 * @param byAspect items; those without an aspect under the empty name
 * @param byUnit items by responsible unit; those without one under the empty id
 * @param byLight measures that show a light
 */
public record Counts(long items, long measures, Map<String, Long> byStatus, Map<String, Long> byAspect,
        List<UnitCount> byUnit, Map<String, Long> byMeasureStatus, Map<String, Long> byLight) {

    public Counts {
        byStatus = ordered(byStatus);
        byAspect = ordered(byAspect);
        byUnit = List.copyOf(byUnit);
        byMeasureStatus = ordered(byMeasureStatus);
        byLight = ordered(byLight);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Items of one unit, and those of them that are closed. */
    public record UnitCount(Named unit, long items, long closed) {}
}
