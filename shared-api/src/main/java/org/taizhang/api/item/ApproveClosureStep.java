package org.taizhang.api.item;

import java.util.List;

/**
 * Approves step k of n of the closing chain (审核·复核).
 *
 * @param reviewedVersion the item version that was reviewed
 * @param reviewedEvidence SHA-256 of every accepted file that was reviewed, in any order
 * @param text remark, possibly empty
 */
public record ApproveClosureStep(ItemId itemId, ChainStep step, long reviewedVersion, List<String> reviewedEvidence,
        String text) implements ItemCommand {

    public ApproveClosureStep {
        reviewedEvidence = List.copyOf(reviewedEvidence);
    }
}
