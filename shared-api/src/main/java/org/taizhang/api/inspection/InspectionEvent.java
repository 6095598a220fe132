package org.taizhang.api.inspection;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to the record of an unannounced inspection. */
public sealed interface InspectionEvent extends DomainEvent
        permits InspectionRecorded, InspectionAmended {

    InspectionId inspectionId();

    @Override
    default String streamId() {
        return inspectionId().value();
    }
}
