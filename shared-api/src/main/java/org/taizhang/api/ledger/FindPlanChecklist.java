package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks what is to be looked at before a plan is approved; answered by {@link PlanChecklistView}. */
public record FindPlanChecklist(Caller caller, String planId, boolean english) {}
