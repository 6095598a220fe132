package org.taizhang.api.handover;

import org.taizhang.api.EventName;

/** Every measure was tried. */
@EventName("handover.HandOverCompleted")
public record HandOverCompleted(HandOverId handOverId, int handedOver, int refused) implements HandOverEvent {}
