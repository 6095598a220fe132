package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for every version of a plan; answered by {@link PlanVersionsView}. */
public record FindPlanVersions(Caller caller, String planId, boolean english) {}
