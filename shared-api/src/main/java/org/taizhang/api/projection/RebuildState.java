package org.taizhang.api.projection;

/** Where a rebuild stands. */
public enum RebuildState {
    /** Under way; where the program that ran it has ended, another one goes on with it. */
    RUNNING,
    /** The rows are those that were made anew. */
    SWAPPED,
    /** Rows differed, and it was asked to change none then. */
    DIFFERENT,
    /** The rows are as they were. */
    FAILED
}
