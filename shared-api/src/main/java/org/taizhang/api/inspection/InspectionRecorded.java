package org.taizhang.api.inspection;

import org.taizhang.api.EventName;

/** An unannounced inspection was recorded. */
@EventName("inspection.InspectionRecorded")
public record InspectionRecorded(InspectionId inspectionId, Inspection inspection) implements InspectionEvent {}
