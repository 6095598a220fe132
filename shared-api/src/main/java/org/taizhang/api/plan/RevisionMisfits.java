package org.taizhang.api.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;

/**
 * Why an {@link ItemRevision} cannot be done to the item as it stands. The same list refuses proposing, submitting,
 * approving and applying it, and is what the reviewer's checklist shows.
 */
public final class RevisionMisfits {

    private final ItemRevision revision;
    private final ItemContent content;
    private final Set<MeasureId> completed;
    private final List<Missing> found = new ArrayList<>();

    private RevisionMisfits(ItemRevision revision, ItemContent content, Set<MeasureId> completed) {
        this.revision = revision;
        this.content = content;
        this.completed = completed;
    }

    /**
     * @param completed the measures that are done in the present round
     */
    public static List<Missing> of(ItemRevision revision, ItemContent content, Set<MeasureId> completed,
            ItemStatus status) {
        RevisionMisfits misfits = new RevisionMisfits(revision, content, completed);
        misfits.ofStatus(status);
        misfits.ofMeasures();
        misfits.ofOutcome();
        return List.copyOf(misfits.found);
    }

    /** Deadlines that nobody may type on this day: gone by, or a year mistyped. */
    public static List<Missing> ofDeadlines(ItemRevision revision, LocalDate today) {
        List<Missing> misfits = new ArrayList<>();
        revision.amended().forEach(change -> ofDeadline(change.measureId(), change.deadline(), today, misfits));
        revision.added().forEach(draft -> ofDeadline(draft.measureId(), draft.deadline(), today, misfits));
        return misfits;
    }

    private static void ofDeadline(MeasureId measure, @Nullable Deadline deadline, LocalDate today,
            List<Missing> misfits) {
        LocalDate day = deadline == null || !dated(deadline) ? null : deadline.date();
        if (day != null && day.isBefore(today)) {
            misfits.add(Missing.of(ItemRefusal.DEADLINE_IN_PAST, measure.value()));
        } else if (day != null && day.isAfter(today.plusYears(10))) {
            misfits.add(Missing.of(GeneralRefusal.DATE_IMPLAUSIBLE, measure.value()));
        }
    }

    private void ofStatus(ItemStatus status) {
        String item = revision.itemId().value();
        if (status == ItemStatus.CLOSURE_REQUESTED) {
            found.add(Missing.of(ItemRefusal.CLOSURE_UNDER_REVIEW, item));
        } else if (!status.open()) {
            found.add(Missing.of(switch (status) {
                case CLOSED -> ItemRefusal.ITEM_CLOSED;
                case MERGED -> ItemRefusal.ITEM_MERGED;
                default -> ItemRefusal.ITEM_WITHDRAWN;
            }, item));
        }
    }

    private void ofMeasures() {
        Set<MeasureId> changed = new HashSet<>();
        Stream.concat(revision.amended().stream().map(MeasureAmendment::measureId), revision.dropped().stream())
                .forEach(measure -> {
                    when(!changed.add(measure), PlanRefusal.MEASURE_REVISED_TWICE, measure);
                    when(!has(measure), ItemRefusal.MEASURE_UNKNOWN, measure);
                    when(completed.contains(measure), ItemRefusal.MEASURE_COMPLETED, measure);
                });
        for (MeasureDraft draft : revision.added()) {
            when(!changed.add(draft.measureId()) || has(draft.measureId()), ItemRefusal.MEASURE_EXISTS,
                    draft.measureId());
            when(draft.assignment().unassigned(), ItemRefusal.MEASURE_NEEDS_OWNER, draft.measureId());
            when(draft.assignment().responsibleUnit() == null && content.responsibleUnit() == null,
                    ItemRefusal.MEASURE_NEEDS_UNIT, draft.measureId());
        }
    }

    private void ofOutcome() {
        ItemContent after = revision.appliedTo(content);
        String item = revision.itemId().value();
        if (after.equals(content) != revision.removed()) {
            found.add(
                    Missing.of(revision.removed() ? PlanRefusal.ITEM_REMOVED_AND_REVISED : ItemRefusal.NOTHING_AMENDED,
                            item));
        }
        if (after.problem().text().isBlank()) {
            found.add(Missing.of(ItemRefusal.PROBLEM_TEXT_REQUIRED, item));
        }
        if (after.measures().isEmpty()) {
            found.add(Missing.of(ItemRefusal.LAST_MEASURE, item));
        }
        for (MeasureContent measure : after.measures()) {
            when(measure.text().isBlank(), ItemRefusal.MEASURE_TEXT_REQUIRED, measure.measureId());
            when(measure.deadline().kind() == DeadlineKind.UNCONFIRMED, ItemRefusal.DEADLINE_UNCONFIRMED,
                    measure.measureId());
            when(dated(measure.deadline()) && measure.deadline().date() == null, ItemRefusal.DEADLINE_NEEDS_DATE,
                    measure.measureId());
        }
    }

    private static boolean dated(Deadline deadline) {
        return deadline.kind() == DeadlineKind.BY_DATE || deadline.kind() == DeadlineKind.BY_DATE_THEN_SUSTAIN;
    }

    private boolean has(MeasureId measure) {
        return content.measures().stream().anyMatch(each -> each.measureId().equals(measure));
    }

    private void when(boolean misfit, RefusalCode code, MeasureId measure) {
        if (misfit) {
            found.add(Missing.of(code, measure.value()));
        }
    }
}
