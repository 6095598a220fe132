package org.taizhang.api.accountability;

/** Revokes a marker that is wrong or whose decision was lifted. */
public record RevokeAccountabilityMarker(MarkerId markerId, String reason) implements MarkerCommand {}
