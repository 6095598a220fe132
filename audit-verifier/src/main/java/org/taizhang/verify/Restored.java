package org.taizhang.verify;

import org.taizhang.log.Entry;

/**
 * A leaf that says that an older copy of the log was restored, and which signed checkpoint the log does not continue.
 *
 * @param size how many leaves that had
 * @param root of its tree, hexadecimal
 */
record Restored(long index, String size, String root) {

    static Restored of(long index, Entry entry) {
        return new Restored(index, entry.get("size"), entry.get("root"));
    }
}
