package org.taizhang.api.ledger;

import java.util.List;

import org.taizhang.api.item.EvidenceFile;

/** Evidence of a measure, as the ledger lists it. */
public record EvidenceEntry(String id, EvidenceStatus status, List<EvidenceFile> files) {

    public EvidenceEntry {
        files = List.copyOf(files);
    }
}
