package org.taizhang.api.item;

/** Takes back an item that was raised in error. */
public record WithdrawItem(ItemId itemId, String reason) implements ItemCommand {}
