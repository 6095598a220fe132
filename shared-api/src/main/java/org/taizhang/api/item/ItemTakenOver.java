package org.taizhang.api.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.unit.UnitId;

/** A row of a running ledger was taken over. What it declares is a claim and closes nothing. */
@EventName("item.ItemTakenOver")
public record ItemTakenOver(ItemId itemId, String number, Place place, Problem problem,
        @Nullable UnitId responsibleUnit, LocalDate raisedOn, boolean inForce, Declaration declaration)
        implements
            ItemEvent {}
