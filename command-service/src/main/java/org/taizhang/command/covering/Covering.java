package org.taizhang.command.covering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.taizhang.api.Command;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.command.authority.Permission;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.Refuse;

/** What every act checks of the items that it covers. Pure. */
public final class Covering {

    private Covering() {}

    /** As {@link #authority(Command, Caller, List, Predicate)}, with every role of the command. */
    public static Authority authority(Command command, Caller caller, List<ItemStanding> items) {
        return authority(command, caller, items, role -> true);
    }

    /**
     * By what authority the caller covers all of these items: they are named, each once, still count and lie within
     * reach.
     *
     * @throws Refusal NOT_ALLOWED where not even the role is held; else a code of {@link CoveringRefusal} with every item
     *             it is about
     */
    public static Authority authority(Command command, Caller caller, List<ItemStanding> items,
            Predicate<Role> roles) {
        Refuse.when(items.isEmpty(), CoveringRefusal.ITEMS_REQUIRED);
        Set<ItemId> seen = new HashSet<>();
        none(items, item -> !seen.add(item.itemId()), CoveringRefusal.ITEM_NAMED_TWICE);
        none(items, item -> !item.status().open() && item.status() != ItemStatus.CLOSED, CoveringRefusal.ITEMS_GONE);
        Refuse.when(Permissions.of(command.getClass()).stream().map(Permission::role)
                .noneMatch(role -> roles.test(role) && caller.holds(role)), GeneralRefusal.NOT_ALLOWED);
        none(items, item -> !reached(command, caller, item, roles), CoveringRefusal.ITEM_OUT_OF_REACH);
        return Permissions.require(command, caller, reach(items.getFirst()), roles);
    }

    /** @throws Refusal with the code and every item that the condition holds of, where it holds of any */
    public static void none(List<ItemStanding> items, Predicate<ItemStanding> condition, RefusalCode code) {
        List<Missing> found = items.stream().filter(condition)
                .map(item -> Missing.of(code, item.itemId().value())).toList();
        if (!found.isEmpty()) {
            throw new Refusal(code, found);
        }
    }

    public static List<ItemId> ids(List<ItemStanding> items) {
        return items.stream().map(ItemStanding::itemId).toList();
    }

    private static boolean reached(Command command, Caller caller, ItemStanding item, Predicate<Role> roles) {
        try {
            Permissions.require(command, caller, reach(item), roles);
            return true;
        } catch (Refusal outOfReach) {
            return false;
        }
    }

    private static Reach reach(ItemStanding item) {
        return new Reach(item.plan(), item.units(), item.owners(), item.leaders());
    }
}
