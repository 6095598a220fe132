package org.taizhang.api.handover;

import org.taizhang.api.Command;

/** Commands to one hand-over. */
public sealed interface HandOverCommand extends Command permits HandOverWork, NoteHandedOver {

    HandOverId handOverId();

    @Override
    default String streamId() {
        return handOverId().value();
    }
}
