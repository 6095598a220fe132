package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** Evidence was returned. */
@EventName("item.EvidenceReturned")
public record EvidenceReturned(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, String reason)
        implements
            ItemEvent {}
