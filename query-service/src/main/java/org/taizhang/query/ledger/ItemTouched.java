package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;

/**
 * A row of {@code item_touched}: the item's last event is at this position, and no row of it can be what is not told here.
 *
 * @param units that are responsible for one of its rows or lead it
 * @param firstDue the first deadline of a row; null if there is none
 * @param yellowOn the first day from which a row is yellow
 * @param redOn the first day from which a row is red
 * @param lastRedOn the last of these days
 */
record ItemTouched(String itemId, long position, @Nullable String planId, @Nullable String aspect,
        SourceKind sourceKind, @Nullable String itemUnit, ItemStatus status, int round, boolean takenOver,
        LocalDate raisedOn, List<String> owners, List<String> leadLeaders, List<String> units,
        @Nullable LocalDate firstDue, @Nullable LocalDate lastDue, @Nullable LocalDate yellowOn,
        @Nullable LocalDate redOn, @Nullable LocalDate lastRedOn, boolean hasEvidence) {

    /** @param rows all of the item's; there is one at least */
    static ItemTouched of(String item, long position, Collection<Fact> rows) {
        ItemPart part = rows.iterator().next().standing().item();
        List<MeasurePart> measures = rows.stream().map(row -> row.standing().measure()).toList();
        return new ItemTouched(item, position, part.planId(), part.aspect(), part.sourceKind(), part.itemUnit(),
                part.status(), part.round(), part.takenOver(), part.raisedOn(),
                all(measures, measure -> measure.owners().stream()),
                all(measures, measure -> measure.leadLeaders().stream()),
                all(measures,
                        measure -> Stream.concat(Stream.ofNullable(measure.unitId()), measure.leadUnits().stream())),
                first(measures.stream().map(MeasurePart::due), Comparator.naturalOrder()),
                first(measures.stream().map(MeasurePart::due), Comparator.reverseOrder()),
                first(measures.stream().map(MeasurePart::yellowOn), Comparator.naturalOrder()),
                first(measures.stream().map(MeasurePart::redOn), Comparator.naturalOrder()),
                first(measures.stream().map(MeasurePart::redOn), Comparator.reverseOrder()),
                measures.stream().anyMatch(MeasurePart::hasEvidence));
    }

    private static List<String> all(List<MeasurePart> measures, Function<MeasurePart, Stream<String>> ids) {
        return measures.stream().flatMap(ids).distinct().sorted().toList();
    }

    private static @Nullable LocalDate first(Stream<@Nullable LocalDate> days, Comparator<LocalDate> order) {
        return days.filter(Objects::nonNull).min(order).orElse(null);
    }
}
