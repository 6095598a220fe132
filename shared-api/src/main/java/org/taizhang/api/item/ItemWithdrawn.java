package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** The item was raised in error; it counts nowhere. */
@EventName("item.ItemWithdrawn")
public record ItemWithdrawn(ItemId itemId, String reason) implements ItemEvent {}
