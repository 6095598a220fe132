package org.taizhang.command.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.taizhang.api.authority.Authority;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Rules that came out of an item (DOMAIN §2, rule 3). */
final class Linking {

    private Linking() {}

    /** Also to a closed item. A repeat changes nothing: the process may be redelivered. */
    static Decision<ItemEvent> link(LinkEstablishedRule c, Item.Present item, CommandContext context) {
        ItemFacts facts = item.facts();
        Authority authority = Permissions.require(c, context.caller(), reach(facts));
        Refuse.when(item instanceof Item.Withdrawn, ItemRefusal.ITEM_WITHDRAWN);
        Refuse.when(item instanceof Item.Merged, ItemRefusal.ITEM_MERGED);
        return new Decision<>(authority, facts.preparation().rules().contains(c.ruleId())
                ? List.of()
                : List.of(new EstablishedRuleLinked(c.itemId(), c.ruleId(), c.kind(), c.name())));
    }

    /** A rule is also that of a unit that answers for one of the measures. */
    private static Reach reach(ItemFacts facts) {
        Reach whole = facts.reach();
        Set<UnitId> units = new HashSet<>(whole.units());
        facts.measures().values().forEach(
                measure -> units.addAll(Reach.units(measure.assignment().responsibleUnit())));
        return new Reach(whole.plan(), units, whole.owners(), whole.leaders());
    }
}
