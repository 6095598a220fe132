package org.taizhang.api.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceFile;

/**
 * A submission of evidence.
 *
 * @param decider who accepted, returned or took it back
 * @param reason why it was returned or taken back
 * @param current it counts for what is to be done now, not for a round that was reopened since
 */
public record EvidenceView(String id, EvidenceStatus status, List<EvidenceFile> files, String effect,
        @Nullable Named submitter, Instant submittedAt, @Nullable Named decider, @Nullable String reason,
        boolean current) {

    public EvidenceView {
        files = List.copyOf(files);
    }
}
