package org.taizhang.api.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;

/**
 * Asks how the figures of a day have changed since they were first told, because facts were recorded late; answered by
 * {@link RestatementView}.
 *
 * @param on the day counted for
 * @param told as of when they were told, as {@link org.taizhang.api.ledger.When} takes it; null for the end of the day
 * @param asOf as of when they are told anew; null for now
 */
public record FindRestatement(Caller caller, LedgerFilter filter, LocalDate on, @Nullable String told,
        @Nullable String asOf) {}
