package org.taizhang.query.audit;

import org.taizhang.log.Hash;

/**
 * The log as it stands.
 *
 * @param size leaves
 * @param position up to which the event store is in it; -1 for nothing of it
 */
record Head(long size, Hash root, long position) {}
