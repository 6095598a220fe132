package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Evidence was returned. */
@EventName("item.EvidenceReturned")
public record EvidenceReturned(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, @FreeText String reason)
        implements
            ItemEvent {}
