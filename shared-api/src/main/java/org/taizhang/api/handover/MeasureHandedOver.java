package org.taizhang.api.handover;

import org.taizhang.api.EventName;

/** The measure is the other person's now. */
@EventName("handover.MeasureHandedOver")
public record MeasureHandedOver(HandOverId handOverId, WorkItem measure) implements HandOverEvent {}
