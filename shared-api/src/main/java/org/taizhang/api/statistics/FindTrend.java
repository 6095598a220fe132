package org.taizhang.api.statistics;

import java.time.LocalDate;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;

/**
 * Asks how what the caller may see went, day by day; answered by {@link TrendView}.
 *
 * @param from first day
 * @param to last day, no later than the day of {@code when}
 */
public record FindTrend(Caller caller, LedgerFilter filter, When when, LocalDate from, LocalDate to, Every every) {

    /** How far points are apart. The last one is the last day. */
    public enum Every {
        DAY,
        WEEK,
        MONTH
    }
}
