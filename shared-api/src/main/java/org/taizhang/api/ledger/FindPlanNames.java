package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks what plans there are, to choose one from; answered by {@link PlanNamesView}. */
public record FindPlanNames(Caller caller) {}
