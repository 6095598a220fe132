package org.taizhang.api.item;

/** The responsible unit accepts the item (认领). */
public record ClaimItem(ItemId itemId) implements ItemCommand {}
