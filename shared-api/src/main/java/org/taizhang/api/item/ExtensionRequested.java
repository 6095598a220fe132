package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * A later deadline was requested. Until it is granted, the present one stands.
 *
 * @param from the deadline as it stands
 * @param to the one requested
 * @param number which extension of the measure it would be, from 1
 * @param atMost how many a measure may have, as the setting stood
 */
@EventName("item.ExtensionRequested")
public record ExtensionRequested(ItemId itemId, MeasureId measureId, ExtensionId extensionId, LocalDate from,
        LocalDate to, @FreeText String reason, @FreeText String progress, int number,
        int atMost) implements ItemEvent {}
