package org.taizhang.api.item;

/** Strikes the item off (销号), when every step is approved. */
public record CloseItem(ItemId itemId, String text) implements ItemCommand {}
