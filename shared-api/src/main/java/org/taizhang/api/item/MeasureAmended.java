package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The measure stands differently now; everything of it that can be amended is told, changed or not.
 *
 * @param deadline the one that holds from now on
 * @param planVersion the revision that says so: the original deadline then stays what punctuality is measured by; null
 *     where it was amended directly, and the deadline told is the original one
 */
@EventName("item.MeasureAmended")
public record MeasureAmended(ItemId itemId, MeasureId measureId, @FreeText String title, @FreeText String text,
        Deadline deadline,
        @Nullable Integer planVersion, @FreeText String reason) implements ItemEvent {}
