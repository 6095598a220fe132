package org.taizhang.api.accountability;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to an accountability marker. */
public sealed interface MarkerEvent extends DomainEvent
        permits AccountabilityMarkerRecorded, AccountabilityMarkerRevoked {

    MarkerId markerId();

    @Override
    default String streamId() {
        return markerId().value();
    }
}
