package org.taizhang.api.item;

/** Takes evidence back (撤回佐证材料), accepted or not, with a reason; not while closing on it is under way. */
public record WithdrawEvidence(ItemId itemId, EvidenceId evidenceId, String reason) implements EvidenceCommand {}
