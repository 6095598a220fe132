package org.taizhang.api.item;

/** Accepts evidence; by someone other than who submitted it. */
public record AcceptEvidence(ItemId itemId, EvidenceId evidenceId) implements EvidenceCommand {}
