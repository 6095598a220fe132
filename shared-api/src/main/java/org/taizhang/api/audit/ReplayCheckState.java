package org.taizhang.api.audit;

/** Where a replay check stands. */
public enum ReplayCheckState {
    /** There was none yet. */
    NEVER,
    RUNNING,
    /** Rows were compared; whether they differ, the differences tell. */
    FINISHED,
    /** Nothing was compared. */
    FAILED
}
