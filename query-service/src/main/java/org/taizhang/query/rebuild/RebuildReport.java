package org.taizhang.query.rebuild;

import java.util.List;

import org.taizhang.api.audit.ComparedTable;
import org.taizhang.api.audit.NotReplayed;
import org.taizhang.api.audit.RowDifference;

/** What was found when both sides had come to the same position. */
record RebuildReport(long position, List<ComparedTable> tables, long differenceCount, List<RowDifference> differences,
        List<NotReplayed> notHandled) {

    static final RebuildReport NOTHING = new RebuildReport(-1, List.of(), 0, List.of(), List.of());
}
