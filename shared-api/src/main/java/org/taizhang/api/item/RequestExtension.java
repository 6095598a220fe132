package org.taizhang.api.item;

import java.time.LocalDate;

/**
 * Requests a later deadline for a dated measure (申请延期), before the present one has passed.
 *
 * @param newDate later than the present deadline
 * @param progress how far the measure has come
 */
public record RequestExtension(ItemId itemId, MeasureId measureId, ExtensionId extensionId, LocalDate newDate,
        String reason, String progress) implements MeasureCommand {}
