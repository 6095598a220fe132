package org.taizhang.api.stream;

import java.util.List;

/**
 * Event {@code rows}: what changed since the position told before.
 *
 * @param position every event up to it is in the rows
 * @param items those that the caller may see, 100 at most
 * @param more besides these, others may have changed or gone from the caller's sight: what is shown is to be read again
 */
public record RowsChanged(String position, List<ChangedItem> items, boolean more) {

    public RowsChanged {
        items = List.copyOf(items);
    }
}
