package org.taizhang.api.item;

/** Declines a requested extension (不同意延期), by whoever could have granted it: the deadline stays. */
public record DeclineExtension(ItemId itemId, ExtensionId extensionId, String reason) implements ExtensionCommand {}
