package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for one item whole; refused as unknown where the caller may not see it. Answered by {@link ItemView}. */
public record FindItem(Caller caller, String itemId, When when, boolean english) {}
