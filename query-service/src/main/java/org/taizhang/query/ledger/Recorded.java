package org.taizhang.query.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where and when an event was recorded, and by whom.
 *
 * @param version its sequence number in the item
 * @param position its place in the order of all events
 * @param inPlaceOf whose work it was, where it was done in delegation
 */
record Recorded(long version, long position, Instant at, @Nullable String actor, @Nullable String inPlaceOf) {}
