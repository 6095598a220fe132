package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** What stands before work can end: the unit, its claim, the plan's approval, the diagnosis. */
final class Preparing {

    private Preparing() {}

    static ItemEvent assignUnit(AssignResponsibleUnit c, Item.Open item) {
        Refuse.when(!(item instanceof Item.Raised), ItemRefusal.ITEM_ALREADY_CLAIMED);
        return new ResponsibleUnitAssigned(c.itemId(), c.responsibleUnit());
    }

    static ItemEvent claim(ClaimItem c, Item.Open item, Authority authority, CommandContext context) {
        Refuse.when(!(item instanceof Item.Raised), ItemRefusal.ITEM_ALREADY_CLAIMED);
        UnitId unit = item.facts().preparation().responsibleUnit();
        if (unit == null) {
            throw new Refusal(ItemRefusal.NO_RESPONSIBLE_UNIT);
        }
        int days = context.settings().immediateDays();
        LocalDate due = context.today().plusDays(days);
        Map<MeasureId, LocalDate> deadlines = new LinkedHashMap<>();
        item.facts().measures().values().stream().filter(m -> m.deadline().kind() == DeadlineKind.IMMEDIATE)
                .forEach(m -> deadlines.put(m.id(), due));
        return new ItemClaimed(c.itemId(), unit, context.today(), days, deadlines);
    }

    /** A repeat for the same plan version changes nothing: the process may be redelivered. */
    static List<ItemEvent> putInForce(PutItemInForce c, ItemFacts facts) {
        Refuse.when(!c.planId().equals(facts.origin().place().plan()), ItemRefusal.NOT_OF_THIS_PLAN);
        Integer version = facts.preparation().planVersion();
        if (version != null && version >= c.planVersion()) {
            return List.of();
        }
        Refuse.when(!c.contentSha256().equals(facts.content().sha256()), ItemRefusal.CONTENT_CHANGED);
        return List.of(new ItemPutInForce(c.itemId(), c.planId(), c.planVersion(), c.contentSha256()));
    }

    static ItemEvent rootCause(RecordRootCause c, ItemFacts facts) {
        requireClaimed(facts);
        Refuse.blankText(c.text());
        return new RootCauseRecorded(c.itemId(), c.text());
    }

    static ItemEvent sameTypeCheck(RecordSameTypeCheck c, ItemFacts facts) {
        requireClaimed(facts);
        Refuse.blankText(c.findings());
        return new SameTypeCheckRecorded(c.itemId(), c.found(), c.findings());
    }

    static void requireClaimed(ItemFacts facts) {
        Refuse.when(facts.preparation().claimedOn() == null, ItemRefusal.ITEM_NOT_CLAIMED);
    }

    static void requireInForce(ItemFacts facts) {
        Refuse.when(!facts.preparation().inForce(), ItemRefusal.NOT_IN_FORCE);
    }
}
