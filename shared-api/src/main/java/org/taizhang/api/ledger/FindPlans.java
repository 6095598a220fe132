package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for every plan; answered by {@link PlansView}. */
public record FindPlans(Caller caller, When when, boolean english) {}
