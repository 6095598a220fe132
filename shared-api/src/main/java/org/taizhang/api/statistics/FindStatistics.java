package org.taizhang.api.statistics;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;

/** Asks for counts and figures of what the caller may see; answered by {@link StatisticsView}. */
public record FindStatistics(Caller caller, LedgerFilter filter, When when) {}
