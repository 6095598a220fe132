package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** A requested extension was taken back before anybody decided on it. */
@EventName("item.ExtensionWithdrawn")
public record ExtensionWithdrawn(ItemId itemId, MeasureId measureId, ExtensionId extensionId, String reason)
        implements
            ItemEvent {}
