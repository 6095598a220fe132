package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The requested closure was returned.
 *
 * @param step the step that returned it; null where every step was approved and the closer returned it
 */
@EventName("item.ClosureReturned")
public record ClosureReturned(ItemId itemId, @Nullable ChainStep step, @FreeText String reason) implements ItemEvent {}
