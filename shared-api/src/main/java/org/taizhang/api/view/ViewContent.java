package org.taizhang.api.view;

import java.util.List;

import org.taizhang.api.privacy.FreeText;

/**
 * What a view shows.
 *
 * @param query parameters of the ledger as in its address, such as {@code status=CLAIMED&sort=due}; what is searched for
 *            may name people
 * @param columns names of those that are shown, in their order; none: the usual ones
 */
public record ViewContent(@FreeText String name, @FreeText String query, List<String> columns) {

    public ViewContent {
        columns = List.copyOf(columns);
    }
}
