package org.taizhang.api.inspection;

import org.taizhang.api.EventName;

/** The record was corrected; this is the whole of it from now on. */
@EventName("inspection.InspectionAmended")
public record InspectionAmended(InspectionId inspectionId, Inspection inspection,
        String reason) implements InspectionEvent {}
