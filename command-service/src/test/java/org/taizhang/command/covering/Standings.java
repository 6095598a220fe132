package org.taizhang.command.covering;

import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.id;

import java.time.LocalDate;
import java.util.Set;

import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** Items as the tests of acts need them: FINANCE's, owned by {@code owner}, outside plans. */
public final class Standings {

    public static final ItemId A = new ItemId("a");
    public static final ItemId B = new ItemId("b");
    public static final LocalDate CLOSED_ON = LocalDate.of(2026, 2, 20);

    private Standings() {}

    public static ItemStanding open(ItemId item) {
        return of(item, FINANCE, ItemStatus.IN_PROGRESS);
    }

    public static ItemStanding of(ItemId item, UnitId unit, ItemStatus status) {
        boolean closed = status == ItemStatus.CLOSED;
        return new ItemStanding(item, status, 1, closed ? CLOSED_ON : null, (PlanId) null, Set.of(unit),
                Set.of(id("owner")), Set.of(id("leader")), closed ? Set.of(id("requester")) : Set.of(),
                closed ? id("closer") : null);
    }

    /** Asked for by {@code requester}, closed by {@code closer}. */
    public static ItemStanding closed(ItemId item) {
        return of(item, FINANCE, ItemStatus.CLOSED);
    }
}
