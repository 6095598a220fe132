package org.taizhang.api.item;

/** Returns evidence with a reason (退回). */
public record ReturnEvidence(ItemId itemId, EvidenceId evidenceId, String reason) implements EvidenceCommand {}
