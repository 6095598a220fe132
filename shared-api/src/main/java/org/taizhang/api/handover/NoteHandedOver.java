package org.taizhang.api.handover;

import org.jspecify.annotations.Nullable;

/**
 * Notes what became of one measure of a hand-over; sent by its process.
 *
 * @param refusal code of why it could not be handed over; null where it was
 */
public record NoteHandedOver(HandOverId handOverId, WorkItem measure, @Nullable String refusal)
        implements
            HandOverCommand {}
