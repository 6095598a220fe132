package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** Why the problem came about was written. */
@EventName("item.RootCauseRecorded")
public record RootCauseRecorded(ItemId itemId, String text) implements ItemEvent {}
