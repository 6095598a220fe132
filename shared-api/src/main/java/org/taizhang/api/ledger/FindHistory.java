package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for everything that happened to one item or plan; answered by {@link HistoryView}. */
public record FindHistory(Caller caller, Kind kind, String id) {

    /** Whose history. */
    public enum Kind {
        ITEM,
        PLAN
    }
}
