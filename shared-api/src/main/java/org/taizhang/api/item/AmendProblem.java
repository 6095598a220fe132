package org.taizhang.api.item;

/** Puts the problem in other words; while a plan has it in force, only a revision of the plan does. */
public record AmendProblem(ItemId itemId, ProblemAmendment amendment, String reason) implements ItemCommand {}
