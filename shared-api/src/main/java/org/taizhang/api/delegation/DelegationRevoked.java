package org.taizhang.api.delegation;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A delegation ended before its last day. */
@EventName("delegation.DelegationRevoked")
public record DelegationRevoked(DelegationId delegationId, @FreeText String reason) implements DelegationEvent {}
