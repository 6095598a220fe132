package org.taizhang.api.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmendment;

/**
 * What a revision of a plan changes of one item that the plan has in force.
 *
 * @param problem how the problem is to read; null where it stays
 * @param removed the item leaves the plan; then nothing else changes of it
 */
public record ItemRevision(ItemId itemId, @Nullable ProblemAmendment problem, List<MeasureAmendment> amended,
        List<MeasureId> dropped, List<MeasureDraft> added, boolean removed) {

    public ItemRevision {
        amended = List.copyOf(amended);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /** The content as it stands once this is done. Measures that are not there are passed over. */
    public ItemContent appliedTo(ItemContent before) {
        Map<MeasureId, MeasureAmendment> changes = new HashMap<>();
        amended.forEach(change -> changes.put(change.measureId(), change));
        List<MeasureContent> measures = new ArrayList<>();
        before.measures().stream().filter(measure -> !dropped.contains(measure.measureId()))
                .forEach(measure -> measures.add(amended(measure, changes.get(measure.measureId()))));
        added.forEach(draft -> measures.add(
                new MeasureContent(draft.measureId(), draft.title(), draft.text(), draft.deadline())));
        return new ItemContent(problem == null ? before.problem() : before.problem().reading(problem),
                before.responsibleUnit(), measures);
    }

    private static MeasureContent amended(MeasureContent measure, @Nullable MeasureAmendment change) {
        return change == null
                ? measure
                : new MeasureContent(measure.measureId(),
                        Objects.requireNonNullElse(change.title(), measure.title()),
                        Objects.requireNonNullElse(change.text(), measure.text()),
                        Objects.requireNonNullElse(change.deadline(), measure.deadline()));
    }
}
