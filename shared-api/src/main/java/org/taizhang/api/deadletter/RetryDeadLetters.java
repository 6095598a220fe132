package org.taizhang.api.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Has what a group could not handle handled once more, as after a fault was put right.
 *
 * @param sequence of letters that follow each other; null for all of the group
 * @param letters how many lie there, as the edge has found
 */
public record RetryDeadLetters(String group, @Nullable String sequence, long letters) implements DeadLetterCommand {}
