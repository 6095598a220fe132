package org.taizhang.api.plan;

import org.taizhang.api.item.ItemId;

/** An item as a plan version froze it. */
public record FrozenItem(ItemId itemId, long version, String contentSha256) {}
