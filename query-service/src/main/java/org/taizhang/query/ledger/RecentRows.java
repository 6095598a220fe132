package org.taizhang.query.ledger;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows as the last batches left them, because the next one mostly goes on with the same items. They are those of the
 * table only where nothing was handled in between: by another instance, after a batch that came to nothing, or from the
 * beginning again. That shows in the positions, and then they are forgotten.
 */
final class RecentRows {

    private final int most;
    /** Those used longest ago first. */
    private final Map<String, ItemRows> rows = new LinkedHashMap<>(16, 0.75f, true);
    private int count;
    private long through = Long.MIN_VALUE;

    /** @param most rows that are kept */
    RecentRows(int most) {
        this.most = most;
    }

    /**
     * Gives what is kept of these items to a batch that begins at the position. It is out of hand until {@link #keep}
     * brings it back.
     */
    synchronized Map<String, ItemRows> before(long position, Iterable<String> items) {
        if (position != through + 1) {
            rows.clear();
            count = 0;
        }
        through = Long.MIN_VALUE;
        Map<String, ItemRows> found = new HashMap<>();
        for (String item : items) {
            ItemRows its = rows.remove(item);
            if (its != null) {
                count -= its.count();
                found.put(item, its);
            }
        }
        return found;
    }

    /** The batch is committed, and ended at this position. */
    synchronized void keep(Map<String, ItemRows> changed, long position) {
        through = position;
        rows.putAll(changed);
        count += changed.values().stream().mapToInt(ItemRows::count).sum();
        for (Iterator<ItemRows> eldest = rows.values().iterator(); count > most && eldest.hasNext();) {
            count -= eldest.next().count();
            eldest.remove();
        }
    }
}
