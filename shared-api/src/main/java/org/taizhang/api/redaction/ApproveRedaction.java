package org.taizhang.api.redaction;

/** Has it done, for good. By another person than the one who asked. */
public record ApproveRedaction(RedactionId redactionId) implements RedactionCommand {}
