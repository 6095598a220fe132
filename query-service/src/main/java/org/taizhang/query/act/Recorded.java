package org.taizhang.query.act;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where and when an event was recorded, and by whom.
 *
 * @param version its sequence number in the act
 * @param position its place in the order of all events
 */
record Recorded(long version, long position, Instant at, @Nullable String actor) {}
