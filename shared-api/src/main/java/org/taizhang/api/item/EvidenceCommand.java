package org.taizhang.api.item;

/** Commands to evidence that was handed in. */
public sealed interface EvidenceCommand extends ItemCommand permits AcceptEvidence, ReturnEvidence, WithdrawEvidence {

    EvidenceId evidenceId();
}
