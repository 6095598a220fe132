package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/**
 * Asks which values the rows of the ledger have that the caller may see, and how many rows each; answered by
 * {@link FacetsView}.
 */
public record FindFacets(Caller caller, LedgerFilter filter, When when) {}
