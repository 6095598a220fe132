package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** Evidence was accepted by someone who had not submitted it. */
@EventName("item.EvidenceAccepted")
public record EvidenceAccepted(ItemId itemId, MeasureId measureId, EvidenceId evidenceId) implements ItemEvent {}
