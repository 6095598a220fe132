package org.taizhang.query.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The rows of one item, by their ids; an item that is not there yet has none. */
final class ItemRows {

    @Nullable
    LedgerItem item;
    final Map<String, LedgerMeasure> measures = new LinkedHashMap<>();
    final Map<String, LedgerEvidence> evidence = new LinkedHashMap<>();
    final Map<String, LedgerExtension> extensions = new LinkedHashMap<>();

    int count() {
        return 1 + measures.size() + evidence.size() + extensions.size();
    }
}
