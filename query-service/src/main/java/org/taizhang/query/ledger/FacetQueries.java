package org.taizhang.query.ledger;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.FacetsView;
import org.taizhang.api.ledger.FindFacets;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Snapshot;

/** Answers by what the ledger can be restricted further, all of one moment. */
@Component
public class FacetQueries {

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Snapshot snapshot;
    private final KeptCounts kept;
    private final KnownViews views;

    FacetQueries(JdbcClient jdbc, Selections selections, Snapshot snapshot, KeptCounts kept, KnownViews views) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.snapshot = snapshot;
        this.kept = kept;
        this.views = views;
    }

    @QueryHandler
    public FacetsView handle(FindFacets query) {
        return views.of(query.caller(), List.of("facets", query.filter(), query.when()), () -> read(query));
    }

    private FacetsView read(FindFacets query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            FacetCounts counts = kept.of("facets", selecting(query, query.filter()), moment,
                    selection -> new FacetCounts(jdbc, selection, parameter -> selection.isOfSomeItems()
                            ? null
                            : kept.ifKept("facets", selecting(query, query.filter().without(parameter)), moment,
                                    each -> new FacetCounts(jdbc, each, known -> null))));
            return new FacetsView(counts.plans(jdbc), counts.of("status"), counts.of("light"), counts.of("aspect"),
                    counts.units(jdbc), counts.of("source"), counts.of("deadlineKind"), counts.of("overdue"),
                    counts.of("takenOver"), counts.of("hasEvidence"), moment.position(), moment.asOf());
        });
    }

    private KeptCounts.Selecting selecting(FindFacets query, LedgerFilter filter) {
        return at -> selections.of(query.caller(), filter, at);
    }
}
