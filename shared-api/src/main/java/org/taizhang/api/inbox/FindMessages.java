package org.taizhang.api.inbox;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for the caller's own messages, the latest first; answered by {@link MessagesView}.
 *
 * @param cursor from the page before; null for the first
 * @param limit 1 to 500
 */
public record FindMessages(Caller caller, MessageFilter filter, @Nullable String cursor, int limit) {}
