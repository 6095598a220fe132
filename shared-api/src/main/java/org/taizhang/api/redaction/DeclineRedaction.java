package org.taizhang.api.redaction;

/** Leaves everything as it is. */
public record DeclineRedaction(RedactionId redactionId, String reason) implements RedactionCommand {}
