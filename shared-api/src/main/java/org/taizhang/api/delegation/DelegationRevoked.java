package org.taizhang.api.delegation;

import org.taizhang.api.EventName;

/** A delegation ended before its last day. */
@EventName("delegation.DelegationRevoked")
public record DelegationRevoked(DelegationId delegationId, String reason) implements DelegationEvent {}
