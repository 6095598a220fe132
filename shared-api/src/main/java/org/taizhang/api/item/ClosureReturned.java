package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/**
 * The requested closure was returned.
 *
 * @param step the step that returned it; null where every step was approved and the closer returned it
 */
@EventName("item.ClosureReturned")
public record ClosureReturned(ItemId itemId, @Nullable ChainStep step, String reason) implements ItemEvent {}
