package org.taizhang.api.deadletter;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/**
 * The group is to handle once more what lies there.
 *
 * @param sequence null for everything
 * @param letters how many lay there when it was decided
 */
@EventName("deadletter.DeadLettersRetried")
public record DeadLettersRetried(String group, @Nullable String sequence, long letters) implements DeadLetterEvent {}
