package org.taizhang.api.item;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * A supervisor closed the item on what the earlier ledger declares, without the chain.
 *
 * @param declaredClosedOn the day the earlier ledger claims; stays a claim
 * @param lookBackDays days until the look-back, as the setting stood
 * @param lookBackDue the day that follows
 */
@EventName("item.TakenOverClosureAccepted")
public record TakenOverClosureAccepted(ItemId itemId, LocalDate acceptedOn, LocalDate declaredClosedOn,
        @FreeText String text,
        int lookBackDays, LocalDate lookBackDue) implements ItemEvent {}
