package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of the ledger.
 *
 * @param next cursor of the page after; null on the last
 * @param total rows of all pages; above 10 000 mostly an estimate
 * @param position every event up to it is in these rows, and none after it
 * @param asOf the instant as of which they stand
 * @param on the day for which they stand
 */
public record LedgerView(List<LedgerRow> rows, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long total, TotalIs totalIs, String position, Instant asOf, LocalDate on) {

    public LedgerView {
        rows = List.copyOf(rows);
    }
}
