package org.taizhang.query.edge;

/** What the events of one transaction change: read once, changed in memory, written once. */
public interface Batch {

    /** Writes what was changed. */
    void write();

    /** What was written is committed. One that is written for a single event alone is not told. */
    default void committed() {}
}
