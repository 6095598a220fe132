package org.taizhang.api.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.SpreadKind;

/**
 * Which rows are wanted; what is null or empty restricts nothing, and several values of one restriction are
 * alternatives. {@code ~} stands for those without a plan, an aspect, a unit or an owner. Withdrawn and merged items come only when asked for. Each component is a parameter of its name.
 *
 * @param unit responsible or leading unit, or one above it
 * @param owner person who owns the measure
 * @param leader person who leads the measure (牵头领导)
 * @param dueFrom the current deadline is this day or later
 * @param dueTo the current deadline is this day or earlier
 * @param overdue the current deadline has passed and the measure is open; false: everything else
 * @param round which time the item is worked on, from 1
 * @param takenOver taken over from a running ledger
 * @param hasEvidence evidence that counts now was accepted or waits to be
 * @param q words looked for in number, title, problem and measure, each of them; of two Latin letters or more also the
 *            initials of the pinyin of number and title
 * @param itemUnit the item's responsible unit, or one above it
 * @param measureUnit the measure's responsible unit, or one above it; without one of its own, the item's
 * @param figure what this figure counts: of a figure of items, all their rows
 * @param met of these only what meets it, or only what does not; not for averages
 * @param spread what this spread counts: of a spread of items, all their rows
 * @param atLeast of these only those with this value of it or more
 * @param atMost of these only those with this value of it or less
 */
public record LedgerFilter(@Nullable String plan, List<ItemStatus> status, List<LightFilter> light,
        @Nullable String aspect, @Nullable String unit, @Nullable String owner, @Nullable String leader,
        @Nullable SourceKind source, List<DeadlineKind> deadlineKind, @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo, @Nullable Boolean overdue, @Nullable Integer round, @Nullable Boolean takenOver,
        @Nullable Boolean hasEvidence, @Nullable String q, List<MeasureStatus> measureStatus,
        @Nullable String itemUnit, @Nullable String measureUnit, @Nullable LocalDate raisedFrom,
        @Nullable LocalDate raisedTo, @Nullable FigureKind figure, @Nullable Boolean met,
        @Nullable SpreadKind spread, @Nullable Integer atLeast, @Nullable Integer atMost) {

    /** In place of an id or a name: those that have none. */
    public static final String WITHOUT = "~";

    public static final LedgerFilter ALL = new LedgerFilter(null, List.of(), List.of(), null, null, null, null, null,
            List.of(), null, null, null, null, null, null, null, List.of(), null, null, null, null, null, null, null,
            null, null);

    public LedgerFilter {
        // An absent list, or a field of a form left blank, restricts nothing.
        status = inOrder(status);
        light = inOrder(light);
        deadlineKind = inOrder(deadlineKind);
        measureStatus = inOrder(measureStatus);
        plan = blankToNull(plan);
        aspect = blankToNull(aspect);
        unit = blankToNull(unit);
        itemUnit = blankToNull(itemUnit);
        measureUnit = blankToNull(measureUnit);
        owner = blankToNull(owner);
        leader = blankToNull(leader);
        q = blankToNull(q);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Equal filters are to be equal however they were written. */
    private static <E extends Enum<E>> List<E> inOrder(@Nullable List<E> values) {
        return values == null ? List.of() : values.stream().distinct().sorted().toList();
    }

    /** The same, of one source only. */
    public LedgerFilter from(SourceKind only) {
        return new LedgerFilter(plan, status, light, aspect, unit, owner, leader, only, deadlineKind, dueFrom, dueTo,
                overdue, round, takenOver, hasEvidence, q, measureStatus, itemUnit, measureUnit, raisedFrom, raisedTo,
                figure, met, spread, atLeast, atMost);
    }

    /** The same, of what was taken over from a running ledger only, or of what was not. */
    public LedgerFilter takenOver(boolean only) {
        return new LedgerFilter(plan, status, light, aspect, unit, owner, leader, source, deadlineKind, dueFrom, dueTo,
                overdue, round, only, hasEvidence, q, measureStatus, itemUnit, measureUnit, raisedFrom, raisedTo,
                figure, met, spread, atLeast, atMost);
    }

    /**
     * The same without a parameter in use that facets have values for.
     *
     * @throws IllegalArgumentException where that is none, or not in use
     */
    public LedgerFilter without(String parameter) {
        LedgerFilter rest = new LedgerFilter((parameter.equals("plan") ? ALL : this).plan,
                (parameter.equals("status") ? ALL : this).status, (parameter.equals("light") ? ALL : this).light,
                (parameter.equals("aspect") ? ALL : this).aspect, (parameter.equals("unit") ? ALL : this).unit, owner,
                leader, (parameter.equals("source") ? ALL : this).source,
                (parameter.equals("deadlineKind") ? ALL : this).deadlineKind, dueFrom, dueTo,
                (parameter.equals("overdue") ? ALL : this).overdue, round,
                (parameter.equals("takenOver") ? ALL : this).takenOver,
                (parameter.equals("hasEvidence") ? ALL : this).hasEvidence, q, measureStatus, itemUnit, measureUnit,
                raisedFrom, raisedTo, figure, met, spread, atLeast, atMost);
        if (rest.equals(this)) {
            throw new IllegalArgumentException(parameter + " is no facet's parameter that is in use");
        }
        return rest;
    }

    /** Parameters in use that ask how a row stands on one day, and mean nothing over many. */
    public List<String> ofOneDay() {
        List<String> used = new ArrayList<>();
        if (!light.isEmpty()) {
            used.add("light");
        }
        if (overdue != null) {
            used.add("overdue");
        }
        if (figure != null) {
            used.add("figure");
        }
        if (spread != null) {
            used.add("spread");
        }
        return used;
    }
}
