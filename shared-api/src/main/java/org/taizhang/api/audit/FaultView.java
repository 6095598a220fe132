package org.taizhang.api.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with stored events, the log, or what was signed.
 *
 * @param leafIndex null where it is about no leaf
 * @param detail what exactly: names of fields, positions
 */
public record FaultView(FaultKind kind, @Nullable Long leafIndex, @Nullable String eventId, @Nullable String streamId,
        String zh, String en, String detail, Instant foundAt) {}
