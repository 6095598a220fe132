package org.taizhang.api.accountability;

import org.taizhang.api.Command;

/** Commands to one accountability marker. */
public sealed interface MarkerCommand extends Command
        permits RecordAccountabilityMarker, RevokeAccountabilityMarker {

    MarkerId markerId();

    @Override
    default String streamId() {
        return markerId().value();
    }
}
