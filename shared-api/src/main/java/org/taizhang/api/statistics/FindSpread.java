package org.taizhang.api.statistics;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;

/** Asks how what the caller may see is spread; answered by {@link SpreadView}. */
public record FindSpread(Caller caller, LedgerFilter filter, When when) {}
