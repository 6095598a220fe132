package org.taizhang.api.deadletter;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for what could not be handled; answered by {@link DeadLettersView}.
 *
 * @param group null: every processing group
 * @param cursor from the page before; null for the first
 * @param limit 1 to 500
 */
public record FindDeadLetters(Caller caller, @Nullable String group, @Nullable String cursor, int limit) {}
