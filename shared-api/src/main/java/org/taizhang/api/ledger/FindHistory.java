package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks for everything that happened to one item, plan or thing of the organisation; answered by {@link HistoryView}. */
public record FindHistory(Caller caller, Kind kind, String id) {

    /** Whose history. */
    public enum Kind {
        ITEM,
        PLAN,
        /** A person, a unit, the tree of units, a delegation, a hand-over or the settings. */
        ORGANISATION
    }
}
