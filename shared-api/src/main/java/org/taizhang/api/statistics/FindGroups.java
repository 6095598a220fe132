package org.taizhang.api.statistics;

import java.util.List;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;

/**
 * Asks for figures of what the caller may see, by group; answered by {@link GroupsView}.
 *
 * @param by at most two; without any, all is one group
 */
public record FindGroups(Caller caller, LedgerFilter filter, When when, List<Dimension> by) {

    public FindGroups {
        by = List.copyOf(by);
    }
}
