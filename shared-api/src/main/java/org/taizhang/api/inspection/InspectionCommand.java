package org.taizhang.api.inspection;

import org.taizhang.api.Command;

/** Commands to one unannounced inspection. */
public sealed interface InspectionCommand extends Command
        permits RecordInspection, AmendInspection {

    InspectionId inspectionId();

    @Override
    default String streamId() {
        return inspectionId().value();
    }
}
