package org.taizhang.api.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * An act with the items it covers, as far as the caller may see them. What is said of all of its items is shown to who may
 * see them all, and to the unit that it is addressed to.
 *
 * @param title the number of a notice, the place of an inspection, the name of a rule
 * @param version for {@code If-Match}
 * @param stateText in the caller's language
 * @param day on which it was issued, took place, takes effect or was decided
 * @param dueOn by when a notice is to be replied to
 * @param overdue that day is past
 * @param people inspectors, reviewers, whom a marker concerns, or who replied last to a notice
 * @param recordedBy who issued or recorded it
 * @param notice with a notice only, and so on
 */
public record ActView(String id, ActKind kind, String kindText, String title, long version, String state,
        String stateText, @Nullable Named unit, LocalDate day, @Nullable LocalDate dueOn, boolean overdue,
        List<Named> people, List<CoveredItemView> items, @Nullable NoticeContent notice,
        @Nullable InspectionContent inspection, @Nullable RuleContent rule, @Nullable MarkerContent marker,
        @Nullable Named recordedBy, Instant recordedAt, Instant updatedAt) {

    public ActView {
        people = List.copyOf(people);
        items = List.copyOf(items);
    }
}
