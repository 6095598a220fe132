package org.taizhang.api.delegation;

/** Ends a delegation before its last day; by who delegated. */
public record RevokeDelegation(DelegationId delegationId, String reason) implements DelegationCommand {}
