package org.taizhang.api.stream;

/**
 * An item whose rows changed.
 *
 * @param version as it was read, which may be a later one than the change led to
 */
public record ChangedItem(String itemId, long version, String number) {}
