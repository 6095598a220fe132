package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * Evidence was taken back by those who had handed it in; it proves nothing any more.
 *
 * @param accepted it had been accepted before
 */
@EventName("item.EvidenceWithdrawn")
public record EvidenceWithdrawn(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, boolean accepted,
        @FreeText String reason) implements ItemEvent {}
