package org.taizhang.api.accountability;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The marker counts no more. */
@EventName("accountability.AccountabilityMarkerRevoked")
public record AccountabilityMarkerRevoked(MarkerId markerId, @FreeText String reason) implements MarkerEvent {}
