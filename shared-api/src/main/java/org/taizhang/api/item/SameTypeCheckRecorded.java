package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** Similar problems were looked for. */
@EventName("item.SameTypeCheckRecorded")
public record SameTypeCheckRecorded(ItemId itemId, boolean found, String findings) implements ItemEvent {}
