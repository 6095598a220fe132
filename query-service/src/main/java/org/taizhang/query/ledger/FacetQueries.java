package org.taizhang.query.ledger;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.FacetsView;
import org.taizhang.api.ledger.FindFacets;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.Snapshot;

/** Answers by what the ledger can be restricted further, all of one moment. */
@Component
class FacetQueries {

    private final JdbcClient jdbc;
    private final Snapshot snapshot;
    private final KnownAnswers known;

    FacetQueries(JdbcClient jdbc, Snapshot snapshot, KnownAnswers known) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.known = known;
    }

    @QueryHandler
    FacetsView handle(FindFacets query) {
        return snapshot.read(query.caller(), query.when(), moment -> {
            Selection selection = Selection.of(jdbc, query.caller(), query.filter(), moment);
            FacetCounts counts = known.of(selection.question("facets"), moment, () -> new FacetCounts(jdbc, selection));
            return new FacetsView(counts.plans(jdbc), counts.of("status"), counts.of("light"), counts.of("aspect"),
                    counts.units(jdbc), counts.of("source"), counts.of("deadlineKind"), counts.of("overdue"),
                    counts.of("takenOver"), counts.of("hasEvidence"), moment.position(), moment.asOf());
        });
    }
}
