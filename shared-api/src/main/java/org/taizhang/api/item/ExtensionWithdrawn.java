package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A requested extension was taken back before anybody decided on it. */
@EventName("item.ExtensionWithdrawn")
public record ExtensionWithdrawn(ItemId itemId, MeasureId measureId, ExtensionId extensionId, @FreeText String reason)
        implements
            ItemEvent {}
