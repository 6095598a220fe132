package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for one plan with the items it covers, as far as the caller may see them; answered by {@link PlanView}. */
public record FindPlan(Caller caller, String planId, When when, boolean english) {}
