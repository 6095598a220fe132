package org.taizhang.api.task;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks what the caller is to do next; answered by {@link TasksView}.
 *
 * @param kind only these; null for all
 * @param cursor where the page before ended; null for the first
 * @param limit most tasks of a page
 * @param english texts in English instead of Chinese
 */
public record FindTasks(Caller caller, @Nullable TaskKind kind, @Nullable String cursor, int limit, boolean english) {}
