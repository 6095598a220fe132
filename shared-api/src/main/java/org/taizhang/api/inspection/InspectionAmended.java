package org.taizhang.api.inspection;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The record was corrected; this is the whole of it from now on. */
@EventName("inspection.InspectionAmended")
public record InspectionAmended(InspectionId inspectionId, Inspection inspection,
        @FreeText String reason) implements InspectionEvent {}
