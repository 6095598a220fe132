package org.taizhang.api.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Digests;
import org.taizhang.api.Missing;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.unit.UnitId;

/**
 * What a plan version freezes of an item: the problem, the measures with their deadlines, and the unit that answers for
 * the item. Who answers for a measure is left out: that changes on the item.
 *
 * @param measures those that are not dropped, in the order in which they came
 */
public record ItemContent(Problem problem, @Nullable UnitId responsibleUnit, List<MeasureContent> measures) {

    public ItemContent {
        measures = List.copyOf(measures);
    }

    /** Hash of it all. The day of an IMMEDIATE deadline follows from claiming and is left out. */
    public String sha256() {
        return Digests.sha256(parts());
    }

    /** Something of it was erased, so that its hash cannot be told any more. */
    public boolean lostSomething() {
        return parts().contains(Erased.TEXT);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(problem.subject().name());
        parts.add(text(problem.person()));
        parts.add(text(problem.aspect()));
        parts.add(problem.title());
        parts.add(problem.text());
        parts.add(Integer.toString(problem.manifestations().size()));
        parts.addAll(problem.manifestations());
        problem.details().forEach((name, value) -> parts.addAll(List.of(name, value)));
        parts.add(text(responsibleUnit));
        measures.forEach(measure -> add(parts, measure));
        return parts;
    }

    private static void add(List<String> parts, MeasureContent measure) {
        Deadline deadline = measure.deadline();
        LocalDate day = deadline.kind() == DeadlineKind.IMMEDIATE ? null : deadline.date();
        parts.addAll(List.of(measure.measureId().value(), measure.title(), measure.text(), deadline.kind().name(),
                text(day), text(deadline.reviewEvery())));
    }

    /** What has to be settled before the plan that covers the item can be submitted. */
    public List<Missing> unsettled(ItemId item) {
        List<Missing> missing = new ArrayList<>();
        if (responsibleUnit == null) {
            missing.add(Missing.of(ItemRefusal.NO_RESPONSIBLE_UNIT, item.value()));
        }
        if (measures.isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_MEASURE, item.value()));
        }
        measures.stream().filter(measure -> measure.deadline().kind() == DeadlineKind.UNCONFIRMED).forEach(
                measure -> missing.add(Missing.of(ItemRefusal.DEADLINE_UNCONFIRMED, measure.measureId().value())));
        return missing;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
