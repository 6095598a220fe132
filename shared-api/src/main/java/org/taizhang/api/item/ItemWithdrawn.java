package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The item was raised in error; it counts nowhere. */
@EventName("item.ItemWithdrawn")
public record ItemWithdrawn(ItemId itemId, @FreeText String reason) implements ItemEvent {}
