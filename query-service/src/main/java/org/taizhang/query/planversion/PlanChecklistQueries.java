package org.taizhang.query.planversion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Missing;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.FindPlanChecklist;
import org.taizhang.api.ledger.PlanChecklistView;
import org.taizhang.api.ledger.ReviewPoint;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.plan.RevisionMisfits;
import org.taizhang.query.edge.Columns;

/**
 * Gathers what a reviewer has to look at. What blocks is found by the contract's own lists, which refuse submitting and
 * approving.
 */
@Component
class PlanChecklistQueries {

    private final EventStore events;
    private final JdbcClient jdbc;
    private final PlanItems items;
    private final ReplayedContents contents;
    private final Clock clock;

    PlanChecklistQueries(EventStore events, JdbcClient jdbc, PlanItems items, ReplayedContents contents, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.items = items;
        this.contents = contents;
        this.clock = clock;
    }

    private record Measures(Map<String, Checklist.Responsible> responsible, Map<String, Set<MeasureId>> completed) {}

    @QueryHandler
    PlanChecklistView handle(FindPlanChecklist query) {
        Map<String, PlanItems.Line> lines = new LinkedHashMap<>(items.of(query.caller(), query.planId()));
        PlanVersions versions = PlanVersions.of(query.planId(), events);
        lines.values().removeIf(line -> !versions.covers(new ItemId(line.itemId())));
        Integer version = versions.underReview();
        if (version == null) {
            return new PlanChecklistView(query.planId(), null, List.of());
        }
        Checklist list = new Checklist(query.planId(), LocalDate.now(clock), query.english());
        Map<String, String> standing = standing(lines.values(), versions.proposed(), measures(query.planId()), list);
        if (standing.isEmpty()) {
            list.blocks(PlanRefusal.PLAN_EMPTY);
        }
        PlanVersion submitted = versions.submitted();
        if (submitted != null) {
            unchanged(lines, hashes(submitted), standing, list);
            reviewer(query.caller(), submitted, versions, list);
        }
        PlanVersion inForce = versions.inForce();
        if (inForce != null) {
            differences(lines, inForce, submitted, standing, list);
            if (submitted == null && hashes(inForce).equals(standing)) {
                list.blocks(PlanRefusal.PLAN_NOTHING_REVISED);
            }
        }
        list.shares();
        return new PlanChecklistView(query.planId(), version, list.entries());
    }

    /** Hash of each item as the next version would have it. */
    private Map<String, String> standing(Iterable<PlanItems.Line> lines, Map<ItemId, ItemRevision> proposed,
            Measures measures, Checklist list) {
        Map<String, String> standing = new LinkedHashMap<>();
        for (PlanItems.Line line : lines) {
            ItemId id = new ItemId(line.itemId());
            ItemRevision change = proposed.get(id);
            boolean stands = line.status().counts();
            ItemContent content = stands || change != null ? contents.now(line.itemId()) : null;
            if (content == null) {
                continue;
            }
            List<Missing> unsettled = change == null
                    ? content.unsettled(id)
                    : RevisionMisfits.of(change, content,
                            measures.completed().getOrDefault(line.itemId(), Set.of()), line.status());
            unsettled.forEach(missing -> list.blocks(missing, line));
            if (stands && (change == null || !change.removed())) {
                ItemContent after = change == null ? content : change.appliedTo(content);
                standing.put(line.itemId(), after.sha256());
                list.lookAt(after, line, with(change, measures.responsible()));
            }
        }
        return standing;
    }

    private static Map<String, Checklist.Responsible> with(@Nullable ItemRevision change,
            Map<String, Checklist.Responsible> known) {
        if (change == null || change.added().isEmpty()) {
            return known;
        }
        Map<String, Checklist.Responsible> all = new HashMap<>(known);
        change.added().forEach(draft -> all.put(draft.measureId().value(), new Checklist.Responsible(
                draft.assignment().owners().stream().map(owner -> owner.value()).toList(),
                draft.assignment().leadLeaders().stream().map(leader -> leader.value()).toList(),
                draft.assignment().responsibleUnit() == null ? null : draft.assignment().responsibleUnit().value())));
        return all;
    }

    private static void unchanged(Map<String, PlanItems.Line> lines, Map<String, String> submitted,
            Map<String, String> standing, Checklist list) {
        lines.values().stream()
                .filter(line -> !java.util.Objects.equals(submitted.get(line.itemId()), standing.get(line.itemId())))
                .forEach(line -> list.blocks(Missing.of(PlanRefusal.PLAN_ITEMS_CHANGED, line.itemId()), line));
    }

    private static void reviewer(Caller caller, PlanVersion submitted, PlanVersions versions, Checklist list) {
        if (submitted.submitter().equals(caller.person().value())) {
            list.blocks(PlanRefusal.PLAN_APPROVED_BY_SUBMITTER);
        }
        if (versions.revisedBy(caller.person().value())) {
            list.blocks(PlanRefusal.PLAN_APPROVED_BY_REVISER);
        }
    }

    private static void differences(Map<String, PlanItems.Line> lines, PlanVersion inForce,
            @Nullable PlanVersion submitted, Map<String, String> standing, Checklist list) {
        Map<String, String> before = hashes(inForce);
        for (PlanItems.Line line : lines.values()) {
            String old = before.get(line.itemId());
            String now = standing.get(line.itemId());
            if (old == null && now != null) {
                list.look(ReviewPoint.ITEM_ADDED, line, null);
            } else if (old != null && now == null) {
                list.look(ReviewPoint.ITEM_REMOVED, line, null);
            } else if (old != null && !old.equals(now)) {
                list.changed(line, inForce.number(), submitted == null ? null : submitted.number());
            }
        }
    }

    private static Map<String, String> hashes(PlanVersion version) {
        Map<String, String> hashes = new LinkedHashMap<>();
        version.items().forEach((FrozenItem item) -> hashes.put(item.itemId().value(), item.contentSha256()));
        return hashes;
    }

    private Measures measures(String plan) {
        Measures measures = new Measures(new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                SELECT m.* FROM measure_row m JOIN item_row i USING (item_id)
                WHERE i.plan_id = ? AND m.status <> 'DROPPED'""").param(plan).query(row -> {
            measures.responsible().put(row.getString("measure_id"), new Checklist.Responsible(
                    Columns.texts(row, "owners"), Columns.texts(row, "lead_leaders"), row.getString("unit_id")));
            if (row.getDate("completed_on") != null) {
                measures.completed().computeIfAbsent(row.getString("item_id"), item -> new HashSet<>())
                        .add(new MeasureId(row.getString("measure_id")));
            }
        });
        return measures;
    }
}
