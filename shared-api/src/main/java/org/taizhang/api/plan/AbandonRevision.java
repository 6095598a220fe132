package org.taizhang.api.plan;

/** Gives the revision up; the version in force stays in force. */
public record AbandonRevision(PlanId planId, String reason) implements PlanCommand {}
