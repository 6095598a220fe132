package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.act.ItemActView;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.Subject;
import org.taizhang.api.lookback.LookBackResult;

/**
 * An item whole.
 *
 * @param version for {@code If-Match}
 * @param person whose problem it is, where it is an individual's
 * @param details what the source adds, by its own column names
 * @param inForce measures may be completed: the plan is approved, or the source needs none
 * @param raisedBy null for what an import brought
 * @param returnedReason why it was last returned or reopened, until closing is requested again
 * @param closedAsDeclared closed on the word of the ledger it was taken over from, without the chain
 * @param lookBackResult what the last look-back found of the round that was closed; null while none was
 * @param acts notices, inspections, look-backs, rules and markers that cover it, the latest first
 * @param missing everything that stands in the way of closing
 */
public record ItemView(String id, String number, long version, ItemStatus status, String statusText, int round,
        @Nullable Named plan, @Nullable String section, @Nullable String path, @Nullable String importId,
        @Nullable String aspect, Subject subject, @Nullable Named person, ProblemSource source, String title,
        String problem, boolean problemDerived, List<String> manifestations, @Nullable String rootCause,
        Map<String, String> details, @Nullable Named responsibleUnit, boolean inForce, @Nullable Named raisedBy,
        LocalDate raisedOn, @Nullable LocalDate claimedOn, @Nullable LocalDate closedOn,
        @Nullable LocalDate lookBackDue, boolean takenOver, @Nullable Declaration declaration,
        @Nullable SameTypeCheckView sameTypeCheck, @Nullable String returnedReason, @Nullable String withdrawnReason,
        boolean closedAsDeclared, Related related,
        List<MeasureView> measures, ClosureView closure, @Nullable LookBackResult lookBackResult,
        List<ItemActView> acts,
        List<Lack> missing, Instant updatedAt, String position,
        Instant asOf) {

    public ItemView {
        manifestations = List.copyOf(manifestations);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        measures = List.copyOf(measures);
        acts = List.copyOf(acts);
        missing = List.copyOf(missing);
    }

    /** Whether similar problems were found, and what was found (举一反三). */
    public record SameTypeCheckView(boolean found, String findings) {}

    /** One thing missing, in the caller's language; {@code target} is the measure or item meant. */
    public record Lack(String code, @Nullable String target, String message) {}

    /**
     * Other items as far as the caller may see them, by number.
     *
     * @param mergedInto what this duplicate is part of now
     * @param duplicates what was merged into this one
     * @param repeats earlier items that came back as this one (屡改屡犯)
     * @param repeatedBy later items that this one came back as
     */
    public record Related(@Nullable Named mergedInto, @Nullable String mergedReason, List<Named> duplicates,
            List<Named> repeats, List<Named> repeatedBy) {

        public Related {
            duplicates = List.copyOf(duplicates);
            repeats = List.copyOf(repeats);
            repeatedBy = List.copyOf(repeatedBy);
        }
    }
}
