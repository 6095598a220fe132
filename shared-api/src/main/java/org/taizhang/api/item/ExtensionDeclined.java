package org.taizhang.api.item;

import org.taizhang.api.EventName;

/** A requested extension was declined: the deadline stays. */
@EventName("item.ExtensionDeclined")
public record ExtensionDeclined(ItemId itemId, MeasureId measureId, ExtensionId extensionId, String reason)
        implements
            ItemEvent {}
