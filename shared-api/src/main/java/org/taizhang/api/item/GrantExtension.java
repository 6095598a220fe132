package org.taizhang.api.item;

/**
 * Grants a requested extension (批准延期): the first of a measure by who leads it, a later one by the principal.
 *
 * @param text remark, possibly empty
 */
public record GrantExtension(ItemId itemId, ExtensionId extensionId, String text) implements ExtensionCommand {}
