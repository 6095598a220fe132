package org.taizhang.api.handover;

import org.taizhang.api.EventName;

/** The measure stays where it was; the code says why. */
@EventName("handover.MeasureNotHandedOver")
public record MeasureNotHandedOver(HandOverId handOverId, WorkItem measure, String refusal) implements HandOverEvent {}
