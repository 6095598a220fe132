package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.bulk.BulkEndpoint.TargetBody;
import org.taizhang.command.item.ItemSnapshots;

/** What was selected, in the order in which a job goes through it: what belongs together follows on each other. */
@Component
class BulkTargets {

    private final ItemSnapshots items;

    BulkTargets(ItemSnapshots items) {
        this.items = items;
    }

    List<BulkTarget> items(List<TargetBody> selected) {
        return selected.stream().map(body -> target(body, null, null)).toList();
    }

    /** An item without a measure to act on stays selected, so that it is told why nothing is done to it. */
    List<BulkTarget> measures(List<TargetBody> selected) {
        List<BulkTarget> targets = new ArrayList<>();
        for (TargetBody body : selected) {
            List<MeasureId> measures = body.measureId() == null
                    ? items.openMeasures(body.itemId())
                    : List.of(body.measureId());
            if (measures.isEmpty()) {
                targets.add(target(body, null, null));
            }
            measures.forEach(measure -> targets.add(target(body, measure, null)));
        }
        return together(targets, BulkTarget::itemId);
    }

    List<BulkTarget> byUnit(List<TargetBody> selected) {
        List<BulkTarget> targets = new ArrayList<>();
        for (TargetBody body : selected) {
            targets.add(target(body, null, items.responsibleUnit(body.itemId()).orElse(null)));
        }
        return together(targets, target -> target.unit() == null ? target.itemId() : target.unit());
    }

    private static BulkTarget target(TargetBody body, @Nullable MeasureId measure, @Nullable UnitId unit) {
        return new BulkTarget(body.itemId(), measure, unit, body.version());
    }

    private static List<BulkTarget> together(List<BulkTarget> targets, Function<BulkTarget, Object> by) {
        Map<Object, List<BulkTarget>> groups = new LinkedHashMap<>();
        targets.forEach(target -> groups.computeIfAbsent(by.apply(target), key -> new ArrayList<>()).add(target));
        return groups.values().stream().flatMap(Collection::stream).toList();
    }
}
