package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The item was struck off.
 *
 * @param lookBackDays days until the look-back, as the setting stood
 * @param lookBackDue the day that follows
 */
@EventName("item.ItemClosed")
public record ItemClosed(ItemId itemId, int round, LocalDate closedOn, @FreeText String text, int lookBackDays,
        LocalDate lookBackDue) implements ItemEvent {}
