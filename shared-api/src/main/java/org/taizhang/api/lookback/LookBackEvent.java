package org.taizhang.api.lookback;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a look-back review. */
public sealed interface LookBackEvent extends DomainEvent
        permits LookBackRecorded {

    LookBackId lookBackId();

    @Override
    default String streamId() {
        return lookBackId().value();
    }
}
