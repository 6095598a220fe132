package org.taizhang.query.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.When;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.FindGroups;
import org.taizhang.api.statistics.FindRestatement;
import org.taizhang.api.statistics.FindStatistics;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.api.statistics.GroupsView.Group;
import org.taizhang.api.statistics.RestatementView;
import org.taizhang.api.statistics.RestatementView.Told;
import org.taizhang.api.statistics.StatisticsView;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.ledger.KeptCounts;
import org.taizhang.query.ledger.Selections;
import org.taizhang.query.statistics.Tallies.Counted;

/** Answers with counts and figures, all of one moment. */
@Component
class StatisticsQueries {

    private static final int MOST_DIMENSIONS = 2;

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Snapshot snapshot;
    private final KeptCounts kept;
    private final KnownViews views;

    StatisticsQueries(JdbcClient jdbc, Selections selections, Snapshot snapshot, KeptCounts kept, KnownViews views) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.snapshot = snapshot;
        this.kept = kept;
        this.views = views;
    }

    @QueryHandler
    StatisticsView handle(FindStatistics query) {
        return views.of(query.caller(), List.of("statistics", query.filter(), query.when()), () -> read(query));
    }

    private StatisticsView read(FindStatistics query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            Counted all = all(new Asked(query.caller(), query.filter(), moment));
            return new StatisticsView(all.own(), all.takenOver(), moment.on(), moment.position(), moment.asOf());
        });
    }

    /** Of what. */
    private record Asked(Caller caller, LedgerFilter filter, Moment moment) {}

    private Counted all(Asked asked) {
        return counted(asked, List.of(), Map.of()).values().iterator().next();
    }

    private Map<List<@Nullable String>, Counted> counted(Asked asked, List<Dimension> by, Map<String, String> above) {
        return kept.of(List.of("tallies", by, above),
                at -> selections.of(asked.caller(), asked.filter(), at), asked.moment(),
                selection -> new Tallies(jdbc, selection, new Grouping(by), above)).groups();
    }

    @QueryHandler
    GroupsView handle(FindGroups query) {
        List<Dimension> by = query.by();
        if (by.size() > MOST_DIMENSIONS || by.stream().distinct().count() < by.size()) {
            throw LedgerRefusal.TOO_MANY_DIMENSIONS.of("by");
        }
        return views.of(query.caller(), List.of("groups", query.filter(), query.when(), by), () -> read(query));
    }

    private GroupsView read(FindGroups query) {
        List<Dimension> by = query.by();
        return snapshot.read(query.caller(), query.when(), moment -> {
            Map<List<@Nullable String>, Counted> counted = counted(
                    new Asked(query.caller(), query.filter(), moment), by,
                    by.contains(Dimension.UNIT) ? above() : Map.of());
            Grouping grouping = new Grouping(by);
            Keys keys = Keys.of(jdbc, by, counted.keySet());
            List<Group> groups = counted.entrySet().stream()
                    .map(each -> new Group(keys.of(each.getKey()), each.getValue().own(), each.getValue().takenOver(),
                            grouping.parameters(each.getKey(), true), grouping.parameters(each.getKey(), false)))
                    .sorted(Comparator.comparing(group -> Keys.order(group.keys()))).toList();
            return new GroupsView(by, groups, moment.on(), moment.position(), moment.asOf());
        });
    }

    private Map<String, String> above() {
        Map<String, String> above = new HashMap<>();
        jdbc.sql("SELECT unit_id, parent_id FROM unit_directory WHERE parent_id IS NOT NULL").query(row -> {
            above.put(row.getString(1), row.getString(2));
        });
        return above;
    }

    @QueryHandler
    RestatementView handle(FindRestatement query) {
        String told = query.told() == null ? query.on().toString() : query.told();
        Told then = told(query.caller(), query.filter(), new When(told, query.on()));
        Told now = told(query.caller(), query.filter(), new When(query.asOf(), query.on()));
        List<FigureKind> changed = Arrays.stream(FigureKind.values())
                .filter(kind -> !then.tally().figure(kind).equals(now.tally().figure(kind))
                        || !then.takenOver().figure(kind).equals(now.takenOver().figure(kind)))
                .toList();
        return new RestatementView(query.on(), then, now, changed);
    }

    private Told told(Caller caller, LedgerFilter filter, When when) {
        return snapshot.read(caller, when, (Moment moment) -> {
            Counted all = all(new Asked(caller, filter, moment));
            return new Told(all.own(), all.takenOver(), moment.position(), moment.asOf());
        });
    }
}
