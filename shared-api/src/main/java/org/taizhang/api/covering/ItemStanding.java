package org.taizhang.api.covering;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/**
 * An item as it stood when a command to an act that covers it was sent; filled in by the service, never by the client.
 *
 * @param round the round it is in
 * @param closedOn null while it is open
 * @param units those that answer for it or for one of its measures
 * @param owners of its measures
 * @param requesters who asked in this round to have it closed
 * @param closer who closed it, while it is closed
 */
public record ItemStanding(ItemId itemId, ItemStatus status, int round, @Nullable LocalDate closedOn,
        @Nullable PlanId plan, Set<UnitId> units, Set<PersonId> owners, Set<PersonId> leaders, Set<PersonId> requesters,
        @Nullable PersonId closer) {

    public ItemStanding {
        units = Set.copyOf(units);
        owners = Set.copyOf(owners);
        leaders = Set.copyOf(leaders);
        requesters = Set.copyOf(requesters);
    }
}
