package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of the ledger can be restricted by further. Each facet is named like the parameter that it is for, and
 * counted as if that parameter had not been given, so that it shows what choosing another value would bring.
 *
 * @param unit a row counts for its responsible and leading units and for all units above them
 * @param position opaque; every event up to it is in the counts
 * @param asOf when it was read
 */
public record FacetsView(Facet plan, Facet status, Facet light, Facet aspect, Facet unit, Facet source,
        Facet deadlineKind, Facet overdue, Facet takenOver, Facet hasEvidence, String position, Instant asOf) {

    /**
     * Values of one parameter.
     *
     * @param values those with most rows first, at most 50
     * @param otherValues how many values there are beside them
     * @param otherRows sum of the others' rows
     */
    public record Facet(List<Value> values, int otherValues, long otherRows) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A value, as the parameter takes it.
     *
     * @param name of the plan or unit; null for what is no id
     * @param rows how many the ledger has with it
     */
    public record Value(String value, @Nullable String name, long rows) {}
}
