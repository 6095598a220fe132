package org.taizhang.api.replay;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * An item as it was after an event, and what differs from another one; answered by a {@link ReplayView}.
 *
 * @param from sequence number of the event that is compared with; null: only the state is asked for
 * @param to sequence number of the event; null: the last one
 */
public record FindReplay(Caller caller, String itemId, @Nullable Long from, @Nullable Long to) {}
