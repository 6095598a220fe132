package org.taizhang.query.replay;

import java.util.List;

import org.taizhang.api.audit.ComparedTable;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.api.audit.RowDifference;

/** What a finished check found. */
record Report(long position, List<ComparedTable> tables, long differenceCount, List<RowDifference> differences,
        List<String> notCompared, List<NotReplayed> notHandled, long deadLetters) {}
