package org.taizhang.command.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ChainStep;

/**
 * A request to close that is under way.
 *
 * @param evidence the hashes that are to be reviewed, sorted
 * @param approved how many steps are approved
 */
public record RequestedClosure(List<ChainStep> chain, List<String> evidence, int approved) {

    public RequestedClosure {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }

    /** The step to be taken next; null when every step is approved. */
    @Nullable
    ChainStep pending() {
        return approved < chain.size() ? chain.get(approved) : null;
    }

    RequestedClosure stepApproved() {
        return new RequestedClosure(chain, evidence, approved + 1);
    }
}
