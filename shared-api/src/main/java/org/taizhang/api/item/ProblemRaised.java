package org.taizhang.api.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.unit.UnitId;

/**
 * A problem was put on the ledger.
 *
 * @param inForce the source needs no plan's approval: work may be completed at once
 */
@EventName("item.ProblemRaised")
public record ProblemRaised(ItemId itemId, String number, Place place, Problem problem,
        @Nullable UnitId responsibleUnit, LocalDate raisedOn, boolean inForce) implements ItemEvent {}
