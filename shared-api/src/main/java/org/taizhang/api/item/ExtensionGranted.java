package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The measure has a later deadline; the original one is kept beside it.
 *
 * @param original the deadline before any extension
 * @param number which extension of the measure it is, from 1
 * @param atMost how many a measure may have, as the setting stood when it was requested
 */
@EventName("item.ExtensionGranted")
public record ExtensionGranted(ItemId itemId, MeasureId measureId, ExtensionId extensionId, LocalDate original,
        LocalDate from, LocalDate to, int number, int atMost, @FreeText String text) implements ItemEvent {}
