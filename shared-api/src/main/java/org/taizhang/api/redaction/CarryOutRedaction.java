package org.taizhang.api.redaction;

/** Says that the keys are destroyed and the files deleted. Given by the service alone. */
public record CarryOutRedaction(RedactionId redactionId) implements RedactionCommand {}
