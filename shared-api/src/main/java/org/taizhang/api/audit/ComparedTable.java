package org.taizhang.api.audit;

/**
 * A table whose rows were compared.
 *
 * @param liveRows that are there
 * @param replayedRows that events make
 */
public record ComparedTable(String table, long liveRows, long replayedRows, long differences) {}
