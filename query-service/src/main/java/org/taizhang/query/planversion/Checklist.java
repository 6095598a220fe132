package org.taizhang.query.planversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Missing;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.ledger.PlanChecklistView.Entry;
import org.taizhang.api.ledger.PlanChecklistView.Severity;
import org.taizhang.api.ledger.ReviewPoint;
import org.taizhang.api.plan.PlanRefusal;

/** The entries of a checklist while they are gathered. */
final class Checklist {

    private final String plan;
    private final LocalDate today;
    private final boolean english;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<DeadlineKind, Integer> kinds = new LinkedHashMap<>();
    private int measures;

    Checklist(String plan, LocalDate today, boolean english) {
        this.plan = plan;
        this.today = today;
        this.english = english;
    }

    /** What blocks comes first. */
    List<Entry> entries() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(java.util.Comparator.comparing(Entry::severity));
        return sorted;
    }

    void blocks(Missing missing, PlanItems.Line item) {
        String target = missing.target();
        entries.add(new Entry(missing.code(), Severity.BLOCKS, english ? missing.en() : missing.zh(), item.itemId(),
                item.number(), target == null || target.equals(item.itemId()) ? null : target,
                "/items/" + item.itemId()));
    }

    void blocks(PlanRefusal refusal) {
        entries.add(new Entry(refusal.name(), Severity.BLOCKS,
                english ? refusal.reason().en() : refusal.reason().zh(), null, null, null, "/plans/" + plan));
    }

    void look(ReviewPoint point, PlanItems.Line item, @Nullable String measure) {
        entries.add(new Entry(point.name(), Severity.LOOK, point.text(english), item.itemId(), item.number(), measure,
                "/items/" + item.itemId()));
    }

    void changed(PlanItems.Line item, int from, @Nullable Integer to) {
        entries.add(new Entry(ReviewPoint.ITEM_CHANGED.name(), Severity.LOOK, ReviewPoint.ITEM_CHANGED.text(english),
                item.itemId(), item.number(), null,
                to == null ? "/items/" + item.itemId() : "/plans/" + plan + "/diff?from=" + from + "&to=" + to));
    }

    void lookAt(ItemContent content, PlanItems.Line item, Map<String, Responsible> responsible) {
        for (MeasureContent measure : content.measures()) {
            String id = measure.measureId().value();
            count(measure.deadline());
            if (past(measure.deadline())) {
                look(ReviewPoint.DEADLINE_PAST, item, id);
            }
            Responsible who = responsible.getOrDefault(id, Responsible.NOBODY);
            if (who.owners().isEmpty()) {
                look(ReviewPoint.OWNER_MISSING, item, id);
            }
            if (who.unit() == null) {
                look(ReviewPoint.UNIT_MISSING, item, id);
            }
            if (who.owners().stream().anyMatch(who.leaders()::contains)) {
                look(ReviewPoint.OWNER_LEADS, item, id);
            }
        }
    }

    private boolean past(Deadline deadline) {
        LocalDate day = deadline.date();
        return day != null && day.isBefore(today) && deadline.kind() != DeadlineKind.CONTINUOUS;
    }

    private void count(Deadline deadline) {
        measures++;
        kinds.merge(deadline.kind(), 1, Integer::sum);
    }

    /** How many of all measures are done at once, and how many never end. */
    void shares() {
        share(ReviewPoint.IMMEDIATE_SHARE, kinds.getOrDefault(DeadlineKind.IMMEDIATE, 0));
        share(ReviewPoint.CONTINUOUS_SHARE, kinds.getOrDefault(DeadlineKind.CONTINUOUS, 0)
                + kinds.getOrDefault(DeadlineKind.BY_DATE_THEN_SUSTAIN, 0));
    }

    private void share(ReviewPoint point, int count) {
        if (count > 0) {
            entries.add(new Entry(point.name(), Severity.LOOK, point.text(english) + count + " / " + measures, null,
                    null, null, "/plans/" + plan));
        }
    }

    /** Who answers for a measure. */
    record Responsible(List<String> owners, List<String> leaders, @Nullable String unit) {

        static final Responsible NOBODY = new Responsible(List.of(), List.of(), null);
    }
}
