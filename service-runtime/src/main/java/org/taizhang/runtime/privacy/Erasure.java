package org.taizhang.runtime.privacy;

import java.util.List;

/**
 * What was made unreadable at a time.
 *
 * @param id of the stream that records why
 * @param keys those destroyed
 * @param streams those whose texts the keys had sealed
 * @param files SHA-256 of files that were deleted
 */
public record Erasure(String id, List<KeyRef> keys, List<String> streams, List<String> files) {

    public Erasure {
        keys = List.copyOf(keys);
        streams = List.copyOf(streams);
        files = List.copyOf(files);
    }
}
