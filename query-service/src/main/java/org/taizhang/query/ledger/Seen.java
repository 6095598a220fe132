package org.taizhang.query.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.query.edge.Visibility;

/**
 * What somebody may see, as SQL.
 *
 * @param part all of it, where it is not everything, and few enough items to be named; null otherwise
 */
record Seen(boolean everything, Visibility visibility, @Nullable SeenPart part) {

    /** @param item expression for the item's id */
    String has(String item) {
        return part == null ? visibility.has(item) : item + " = ANY (:seen)";
    }

    Map<String, Object> params() {
        return everything ? Map.of() : part == null ? visibility.params() : Map.of("seen", part.names());
    }

    /** Whether it is known item by item what is seen, so that what is counted of it can be followed. */
    boolean isKnown() {
        return everything || part != null;
    }

    /** Of whom it is what they see, where that is known, to be compared by {@code equals}. */
    Object whose() {
        if (!isKnown()) {
            throw new IllegalStateException("asked of whom what is seen is not known");
        }
        return part == null ? "everybody" : part.whose();
    }

    /** Another one where what is seen may have changed; of the same person, where that is known. */
    long since() {
        return part == null ? 0 : part.since();
    }

    /** Those of some items that are seen, where that is known. */
    List<String> only(List<String> items) {
        return only(items, Set.of());
    }

    /** Those of some items that are seen, or were while it was otherwise for some. */
    List<String> only(List<String> items, Set<String> otherwise) {
        return part == null ? items : part.only(items, otherwise);
    }

    /**
     * Items that were seen then and are not now, or the other way round; null where that is not known.
     *
     * @param then since when what was seen was what it was
     */
    @Nullable
    Set<String> otherwise(long then) {
        return part == null ? Set.of() : part.otherwise(then);
    }
}
