package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Why the problem came about was written. */
@EventName("item.RootCauseRecorded")
public record RootCauseRecorded(ItemId itemId, @FreeText String text) implements ItemEvent {}
