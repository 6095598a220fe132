package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for one version of a plan with what it froze; answered by {@link PlanVersionView}. */
public record FindPlanVersion(Caller caller, String planId, int version, boolean english) {}
