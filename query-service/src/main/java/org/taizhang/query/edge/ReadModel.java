package org.taizhang.query.edge;

/** What every projection of the ledger shares. */
public final class ReadModel {

    /** One group, because a plan's approval and its items' rows are read together. */
    public static final String GROUP = "ledger";

    private ReadModel() {}
}
