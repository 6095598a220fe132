package org.taizhang.query.planversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.ledger.FindPlanDiff;
import org.taizhang.api.ledger.FindPlanVersion;
import org.taizhang.api.ledger.FindPlanVersions;
import org.taizhang.api.ledger.PlanDiffView;
import org.taizhang.api.ledger.PlanVersionSummary;
import org.taizhang.api.ledger.PlanVersionView;
import org.taizhang.api.ledger.PlanVersionsView;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.edge.Names;

/** Answers what is asked of a plan's versions, from the events of the plan and of its items. */
@Component
class PlanVersionQueries {

    private final EventStore events;
    private final JdbcClient jdbc;
    private final PlanItems items;
    private final FrozenContents contents;

    PlanVersionQueries(EventStore events, JdbcClient jdbc, PlanItems items, FrozenContents contents) {
        this.events = events;
        this.jdbc = jdbc;
        this.items = items;
        this.contents = contents;
    }

    @QueryHandler
    PlanVersionsView handle(FindPlanVersions query) {
        items.of(query.caller(), query.planId());
        List<PlanVersion> all = PlanVersions.of(query.planId(), events).all();
        Names names = people(all);
        return new PlanVersionsView(query.planId(),
                all.stream().map(version -> summary(version, names, query.english())).toList());
    }

    @QueryHandler
    PlanVersionView handle(FindPlanVersion query) {
        Map<String, PlanItems.Line> visible = items.of(query.caller(), query.planId());
        PlanVersion version = PlanVersions.of(query.planId(), events).version(query.version());
        List<PlanVersionView.Frozen> frozen = new ArrayList<>();
        Names.Wanted units = new Names.Wanted();
        for (FrozenItem item : version.items()) {
            PlanItems.Line line = visible.get(item.itemId().value());
            if (line != null) {
                ItemContent content = contents.of(version, item);
                units.unit(Objects.toString(content.responsibleUnit(), null));
                frozen.add(new PlanVersionView.Frozen(line.itemId(), line.number(), item.version(),
                        item.contentSha256(), intact(content, item), null, content));
            }
        }
        Names names = units.find(jdbc);
        return new PlanVersionView(summary(version, people(List.of(version)), query.english()),
                frozen.stream().map(item -> named(item, names)).toList());
    }

    private static @Nullable Boolean intact(ItemContent content, FrozenItem item) {
        return content.lostSomething() ? null : content.sha256().equals(item.contentSha256());
    }

    private static PlanVersionView.Frozen named(PlanVersionView.Frozen item, Names names) {
        UnitId unit = item.content().responsibleUnit();
        return new PlanVersionView.Frozen(item.itemId(), item.number(), item.version(), item.contentSha256(),
                item.intact(), unit == null ? null : names.unit(unit.value()), item.content());
    }

    @QueryHandler
    PlanDiffView handle(FindPlanDiff query) {
        Map<String, PlanItems.Line> visible = items.of(query.caller(), query.planId());
        PlanVersions versions = PlanVersions.of(query.planId(), events);
        PlanVersion from = versions.version(query.from());
        PlanVersion to = versions.version(query.to());
        Map<String, FrozenItem> before = FrozenContents.byId(from);
        Map<String, FrozenItem> after = FrozenContents.byId(to);
        List<PlanDiffView.ChangedItem> changed = new ArrayList<>();
        for (PlanItems.Line line : visible.values()) {
            FrozenItem old = before.get(line.itemId());
            FrozenItem now = after.get(line.itemId());
            if (old != null && now != null && !old.contentSha256().equals(now.contentSha256())) {
                changed.add(changed(line, contents.of(from, old), contents.of(to, now), query.english()));
            }
        }
        return new PlanDiffView(query.planId(), from.number(), to.number(), only(after, before, visible),
                only(before, after, visible), changed);
    }

    private PlanDiffView.ChangedItem changed(PlanItems.Line line, ItemContent old, ItemContent now, boolean english) {
        Names names = new Names.Wanted().unit(Objects.toString(old.responsibleUnit(), null))
                .unit(Objects.toString(now.responsibleUnit(), null)).find(jdbc);
        return new PlanDiffView.ChangedItem(line.itemId(), line.number(), line.title(),
                ContentDiff.of(old, now, names, english));
    }

    private static List<PlanDiffView.Item> only(Map<String, FrozenItem> here, Map<String, FrozenItem> there,
            Map<String, PlanItems.Line> visible) {
        return visible.values().stream()
                .filter(line -> here.containsKey(line.itemId()) && !there.containsKey(line.itemId()))
                .map(line -> new PlanDiffView.Item(line.itemId(), line.number(), line.title())).toList();
    }

    private Names people(List<PlanVersion> versions) {
        Names.Wanted wanted = new Names.Wanted();
        versions.forEach(version -> wanted.person(version.submitter()).person(version.decider()));
        return wanted.find(jdbc);
    }

    private static PlanVersionSummary summary(PlanVersion version, Names names, boolean english) {
        return new PlanVersionSummary(version.number(), version.status(),
                english ? version.status().en() : version.status().zh(), version.reason(),
                names.person(version.submitter()), version.submittedAt(), names.personOrNull(version.decider()),
                version.decidedAt(), version.remark(), version.items().size());
    }
}
