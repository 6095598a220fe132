package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * What changes of a measure.
 *
 * @param title its new first sentence; null where the wording stays
 * @param text its new text, whole; null where the wording stays
 * @param deadline its new deadline; null where that stays
 */
public record MeasureAmendment(MeasureId measureId, @FreeText @Nullable String title, @FreeText @Nullable String text,
        @Nullable Deadline deadline) {}
