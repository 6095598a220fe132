package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The rows of one item, by their ids; an item that is not there yet has none. */
final class ItemRows {

    @Nullable
    LedgerItem item;
    final Map<String, LedgerMeasure> measures = new LinkedHashMap<>();
    final Map<String, LedgerEvidence> evidence = new LinkedHashMap<>();
    final Map<String, LedgerExtension> extensions = new LinkedHashMap<>();
    /** By measure. */
    final Map<String, Fact> facts = new HashMap<>();
    /** Measures that the event under way changes. */
    final Set<String> touched = new HashSet<>();

    /** Where it has rows, what they have in common. */
    Optional<ItemTouched> touched() {
        LedgerItem present = item;
        return present == null || facts.isEmpty()
                ? Optional.empty()
                : Optional.of(ItemTouched.of(present.itemId(), present.position(), facts.values()));
    }

    int count() {
        return 1 + measures.size() + evidence.size() + extensions.size() + facts.size();
    }

    /** Notes how the rows stand after an event, which counts from a day on. */
    void follow(FactChanges changes, LightRule lights, Recorded recorded, LocalDate day) {
        LedgerItem present = item;
        if (present == null) {
            return;
        }
        touched.forEach(id -> {
            LedgerMeasure measure = measures.get(id);
            if (measure != null) {
                measure.light(lights, present.open());
            }
        });
        Map<String, Standing> standings = standings(present);
        touched.clear();
        for (Fact gone : facts.values().stream().filter(fact -> !standings.containsKey(fact.measureId())).toList()) {
            changes.end(gone, recorded.position(), day);
            facts.remove(gone.measureId());
        }
        standings.forEach((measure, standing) -> {
            Fact before = facts.get(measure);
            Fact after = new Fact(present.itemId(), measure, recorded.position(), day, recorded.at(), standing);
            if (before == null) {
                changes.begin(after);
                facts.put(measure, after);
            } else if (!before.standing().equals(standing)) {
                facts.put(measure, changes.change(before, after));
            }
        });
    }

    private Map<String, Standing> standings(LedgerItem present) {
        List<LedgerMeasure> counting = counting();
        ItemPart part = present.part(!counting.isEmpty() && counting.stream().allMatch(LedgerMeasure::done));
        if (counting.isEmpty()) {
            return Map.of("", new Standing(part, MeasurePart.none(present.unit())));
        }
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (LedgerMeasure measure : counting) {
            String id = measure.measureId();
            boolean lead = measure == counting.getFirst();
            Fact before = facts.get(id);
            MeasurePart own = before != null && !touched.contains(id) && unchanged(before.standing(), part, lead)
                    ? before.standing().measure()
                    : measure.part(present, lead, handedIn(id));
            standings.put(id, new Standing(part, own));
        }
        return standings;
    }

    /** Whether what a row takes from its item is as it was. */
    private static boolean unchanged(Standing before, ItemPart part, boolean lead) {
        return before.measure().lead() == lead && before.item().equals(part);
    }

    /** In their order. */
    private List<LedgerMeasure> counting() {
        return measures.values().stream().filter(LedgerMeasure::counts)
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal())).toList();
    }

    private boolean handedIn(String measure) {
        return evidence.values().stream().anyMatch(each -> each.counts(measure));
    }
}
