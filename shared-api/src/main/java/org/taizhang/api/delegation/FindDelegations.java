package org.taizhang.api.delegation;

import org.taizhang.api.authority.Caller;

/** Asks for the delegations that the caller gave or took; answered by {@link DelegationsView}. */
public record FindDelegations(Caller caller) {}
