package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/**
 * Asks for every deadline, request, decision and slip of one measure; refused as unknown where the caller may not see
 * its item. Answered by {@link PromisesView}.
 */
public record FindPromises(Caller caller, String itemId, String measureId, When when) {}
