package org.taizhang.query.edge;

/** What the events of one transaction change: read once, changed in memory, written once. */
public interface Batch {

    /** Writes what was changed. */
    void write();
}
