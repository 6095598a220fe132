package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * Step k of n was approved.
 *
 * @param position k, from 1
 * @param of n
 * @param reviewedVersion the item version that was reviewed
 * @param reviewedEvidence the evidence hashes that were reviewed, sorted
 */
@EventName("item.ClosureStepApproved")
public record ClosureStepApproved(ItemId itemId, ChainStep step, int position, int of, long reviewedVersion,
        List<String> reviewedEvidence, @FreeText String text) implements ItemEvent {

    public ClosureStepApproved {
        reviewedEvidence = List.copyOf(reviewedEvidence);
    }
}
