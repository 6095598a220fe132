package org.taizhang.query.ledger;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.query.edge.Visibility;

/**
 * What somebody may see, as SQL.
 *
 * @param items all of it, where that are few enough to be named; null otherwise
 */
record Seen(boolean everything, Visibility visibility, String @Nullable [] items) {

    /** @param item expression for the item's id */
    String has(String item) {
        return items == null ? visibility.has(item) : item + " = ANY (:seen)";
    }

    Map<String, Object> params() {
        return everything ? Map.of() : items == null ? visibility.params() : Map.of("seen", items);
    }
}
