package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Similar problems were looked for. */
@EventName("item.SameTypeCheckRecorded")
public record SameTypeCheckRecorded(ItemId itemId, boolean found, @FreeText String findings) implements ItemEvent {}
