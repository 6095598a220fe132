package org.taizhang.api.item;

/** Returns a requested closure at the pending step, with a reason. */
public record ReturnClosure(ItemId itemId, String reason) implements ItemCommand {}
