package org.taizhang.verify;

import org.taizhang.log.Entry;

/** The log's own facts stand in a stream of their own, and nothing else does. */
final class OwnFacts {

    private OwnFacts() {}

    static boolean misplaced(Entry entry, String origin) {
        var ofLog = entry.streamType().equals(Entry.LOG_STREAM);
        return entry.kind().equals(Entry.EVENT) ? ofLog : !ofLog || !entry.streamId().equals(origin);
    }
}
