package org.taizhang.api.accountability;

import org.taizhang.api.EventName;

/** The marker counts no more. */
@EventName("accountability.AccountabilityMarkerRevoked")
public record AccountabilityMarkerRevoked(MarkerId markerId, String reason) implements MarkerEvent {}
