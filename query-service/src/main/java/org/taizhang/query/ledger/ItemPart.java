package org.taizhang.query.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;

/**
 * What the rows of an item are filtered and counted by that is the item's own. Each component is a column of
 * {@code ledger_fact}.
 *
 * @param firstClosedOn when it was closed for the first time; null if it never was
 * @param returnedFirst whether its closing was returned before it was closed for the first time
 * @param returns how often its closing was returned
 * @param relapsed whether it was ever reopened as relapsed
 * @param laterDays days from each reopening to the closing that followed, together
 * @param laterClosings closings after a reopening
 * @param allDone whether it has measures and all of them are completed or sustained
 */
record ItemPart(String numberKey, @Nullable String planId, @Nullable String aspect, SourceKind sourceKind,
        @Nullable String itemUnit, ItemStatus status, int round, boolean takenOver, LocalDate raisedOn,
        @Nullable LocalDate closedOn, @Nullable LocalDate firstClosedOn, boolean returnedFirst, int returns,
        boolean relapsed,
        int laterDays, int laterClosings, boolean allDone) {}
