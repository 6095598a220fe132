package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/**
 * Asks what is known of a file that proves something; refused as unknown where the caller may see no item that it was
 * handed in for. Answered by {@link org.taizhang.api.item.EvidenceFile}.
 */
public record FindEvidenceFile(Caller caller, String sha256) {}
