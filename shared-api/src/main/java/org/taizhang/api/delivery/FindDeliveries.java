package org.taizhang.api.delivery;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks what goes out of the house and what does not; answered by {@link DeliveriesView}.
 *
 * @param state null: every letter
 * @param cursor from the page before; null for the first
 * @param limit 1 to 500
 */
public record FindDeliveries(Caller caller, @Nullable LetterState state, @Nullable String cursor, int limit) {}
