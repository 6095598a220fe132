package org.taizhang.api.item;

/**
 * Answers whether similar problems were looked for (举一反三).
 *
 * @param found similar problems were found
 * @param findings what was looked at and what was found
 */
public record RecordSameTypeCheck(ItemId itemId, boolean found, String findings) implements ItemCommand {}
