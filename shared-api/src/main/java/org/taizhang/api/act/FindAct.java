package org.taizhang.api.act;

import org.taizhang.api.authority.Caller;

/** Asks for one act; refused as unknown where the caller may not see it. Answered by {@link ActView}. */
public record FindAct(Caller caller, ActKind kind, String id, boolean english) {}
