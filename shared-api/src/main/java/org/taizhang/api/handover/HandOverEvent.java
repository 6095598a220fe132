package org.taizhang.api.handover;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a hand-over. */
public sealed interface HandOverEvent extends DomainEvent
        permits HandOverStarted, MeasureHandedOver, MeasureNotHandedOver, HandOverCompleted {

    HandOverId handOverId();

    @Override
    default String streamId() {
        return handOverId().value();
    }
}
