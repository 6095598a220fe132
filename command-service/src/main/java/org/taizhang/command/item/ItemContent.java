package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Digests;
import org.taizhang.api.Missing;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemRefusal;

/** What an approved plan freezes of an item, and what a plan still lacks of it. */
final class ItemContent {

    private ItemContent() {}

    /**
     * Hash of the problem, the measures and their deadlines, and the unit that answers for the item. Who answers for
     * a measure is left out: that changes on the item. So is the day of an IMMEDIATE deadline, which follows from claiming.
     */
    static String sha256(ItemFacts facts) {
        List<String> parts = new ArrayList<>();
        var problem = facts.origin().problem();
        parts.add(problem.subject().name());
        parts.add(text(problem.person()));
        parts.add(text(problem.aspect()));
        parts.add(problem.title());
        parts.add(problem.text());
        parts.add(Integer.toString(problem.manifestations().size()));
        parts.addAll(problem.manifestations());
        problem.details().forEach((name, value) -> parts.addAll(List.of(name, value)));
        parts.add(text(facts.preparation().responsibleUnit()));
        facts.measures().values().forEach(measure -> addMeasure(parts, measure));
        return Digests.sha256(parts);
    }

    private static void addMeasure(List<String> parts, MeasureState measure) {
        Deadline deadline = measure.deadline();
        LocalDate day = deadline.kind() == DeadlineKind.IMMEDIATE ? null : deadline.date();
        parts.addAll(List.of(measure.id().value(), measure.title(), measure.text(), deadline.kind().name(), text(day),
                text(deadline.reviewEvery())));
    }

    /** What has to be settled before the plan can be submitted. */
    static List<Missing> unsettled(ItemFacts facts) {
        List<Missing> missing = new ArrayList<>();
        String item = facts.origin().itemId().value();
        if (facts.preparation().responsibleUnit() == null) {
            missing.add(Missing.of(ItemRefusal.NO_RESPONSIBLE_UNIT, item));
        }
        if (facts.measures().isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_MEASURE, item));
        }
        facts.measures().values().stream().filter(m -> m.deadline().kind() == DeadlineKind.UNCONFIRMED)
                .forEach(m -> missing.add(Missing.of(ItemRefusal.DEADLINE_UNCONFIRMED, m.id().value())));
        return missing;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
