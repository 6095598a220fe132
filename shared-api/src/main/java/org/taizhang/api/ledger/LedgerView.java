package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of the ledger.
 *
 * @param next cursor of the page after; null on the last
 * @param total rows of all pages; above 10 000 an estimate
 * @param position opaque; every event up to it is in these rows
 * @param asOf when it was read
 */
public record LedgerView(List<LedgerRow> rows, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long total, TotalIs totalIs, String position, Instant asOf) {

    public LedgerView {
        rows = List.copyOf(rows);
    }
}
