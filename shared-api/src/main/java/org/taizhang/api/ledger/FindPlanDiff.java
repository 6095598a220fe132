package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks what differs between two versions of a plan; answered by {@link PlanDiffView}. */
public record FindPlanDiff(Caller caller, String planId, int from, int to, boolean english) {}
