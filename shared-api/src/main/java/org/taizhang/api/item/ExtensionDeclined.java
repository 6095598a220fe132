package org.taizhang.api.item;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** A requested extension was declined: the deadline stays. */
@EventName("item.ExtensionDeclined")
public record ExtensionDeclined(ItemId itemId, MeasureId measureId, ExtensionId extensionId, @FreeText String reason)
        implements
            ItemEvent {}
