package org.taizhang.api.ledger;

/** What became of evidence that was handed in. */
public enum EvidenceStatus {
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    /** Taken back by those who had handed it in. */
    WITHDRAWN
}
