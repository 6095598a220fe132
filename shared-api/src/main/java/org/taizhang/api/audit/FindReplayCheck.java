package org.taizhang.api.audit;

import org.taizhang.api.authority.Caller;

/** The last replay check, or the one under way; answered by a {@link ReplayCheckView}. */
public record FindReplayCheck(Caller caller) {}
