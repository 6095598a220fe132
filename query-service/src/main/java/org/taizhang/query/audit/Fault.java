package org.taizhang.query.audit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.FaultKind;

/**
 * Something that was found.
 *
 * @param leafIndex null where it is about no leaf
 * @param detail what exactly, for whoever looks into it
 */
record Fault(FaultKind kind, @Nullable Long leafIndex, @Nullable String eventId, @Nullable String streamId,
        String detail) {}
