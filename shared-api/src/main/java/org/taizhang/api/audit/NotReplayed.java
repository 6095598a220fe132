package org.taizhang.api.audit;

/** A stream with an event that could not be handled when it was replayed; nothing after it was, either. */
public record NotReplayed(String streamId, String reason) {}
