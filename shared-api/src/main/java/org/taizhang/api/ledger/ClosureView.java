package org.taizhang.api.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ChainStep;

/**
 * How far closing has come.
 *
 * @param requested a request is under way
 * @param chain its steps in order; after closing, those that were approved
 * @param evidence SHA-256 of the files to be reviewed, sorted: sent back with each approval
 */
public record ClosureView(boolean requested, boolean shortChain, @Nullable Named requester, @Nullable String text,
        List<Step> chain, List<String> evidence) {

    public ClosureView {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }

    /**
     * A step of the chain.
     *
     * @param status PENDING or APPROVED
     * @param at when it was approved
     */
    public record Step(ChainStep step, String label, String status, @Nullable Named by, @Nullable String at) {}
}
