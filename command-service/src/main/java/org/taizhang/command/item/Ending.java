package org.taizhang.command.item;

import java.time.LocalDate;

import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemStanding;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.MergeInto;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** The ends of an item that are not the chain's, and what ties it to other items. */
final class Ending {

    private Ending() {}

    static ItemEvent withdraw(WithdrawItem c, ItemFacts facts, CommandContext context) {
        Refuse.when(context.actor().equals(facts.origin().raiser()), ItemRefusal.RAISER_WITHDRAWS);
        Refuse.blankReason(c.reason());
        return new ItemWithdrawn(c.itemId(), c.reason());
    }

    /** What an item is merged into is open, and a merged one is not: so no circle can come about. */
    static ItemEvent merge(MergeInto c, ItemFacts facts, CommandContext context) {
        Refuse.when(c.into().equals(c.itemId()), ItemRefusal.MERGE_INTO_ITSELF);
        ItemStanding into = Refuse.missing(c.standing(), ItemRefusal.OTHER_ITEM_UNKNOWN);
        Refuse.when(!into.status().open(), ItemRefusal.MERGE_TARGET_NOT_OPEN);
        Problem problem = facts.origin().problem();
        // An individual's problem is seen by few; merged into another's it would be told to others, or lost to them.
        Refuse.when(into.subject() != problem.subject()
                || into.person() != null && !into.person().equals(problem.person()), ItemRefusal.MERGE_OTHER_SUBJECT);
        Refuse.when(context.actor().equals(facts.origin().raiser()), ItemRefusal.RAISER_MERGES);
        Refuse.blankReason(c.reason());
        return new ItemMerged(c.itemId(), c.into(), into.number(), into.version(), c.reason());
    }

    static ItemEvent link(LinkRepeatedProblem c, ItemFacts facts) {
        Refuse.when(c.earlier().equals(c.itemId()), ItemRefusal.REPEATED_OF_ITSELF);
        ItemStanding earlier = Refuse.missing(c.standing(), ItemRefusal.OTHER_ITEM_UNKNOWN);
        Refuse.when(facts.repeats().contains(c.earlier()), ItemRefusal.REPEATED_LINKED_ALREADY);
        Refuse.when(!earlier.everClosed(), ItemRefusal.REPEATED_NEVER_CLOSED);
        Refuse.when(earlier.raisedOn().isAfter(facts.origin().raisedOn()) || earlier.repeats().contains(c.itemId()),
                ItemRefusal.REPEATED_NOT_EARLIER);
        Refuse.blankReason(c.reason());
        return new RepeatedProblemLinked(c.itemId(), c.earlier(), earlier.number(), c.reason());
    }

    /** The one way to close without the chain: a supervisor answers for what another ledger declares. */
    static ItemEvent acceptDeclared(AcceptTakenOverClosure c, Item.Open item, CommandContext context) {
        ItemFacts facts = item.facts();
        Declaration declaration = Refuse.missing(facts.origin().declaration(), ItemRefusal.NOT_TAKEN_OVER);
        Refuse.when(facts.round().number() > 1, ItemRefusal.DECLARATION_OF_FIRST_ROUND);
        LocalDate declared = Refuse.missing(declaration.closedOn(), ItemRefusal.NO_DECLARED_CLOSING);
        Refuse.when(item instanceof Item.ClosurePending, ItemRefusal.CLOSURE_UNDER_WAY);
        Preparing.requireInForce(facts);
        Refuse.future(declared, context.today());
        Refuse.when(facts.ownedBy(context.actsFor()), ItemRefusal.OWN_ITEM);
        Refuse.when(context.actor().equals(facts.origin().raiser()), ItemRefusal.TAKER_ACCEPTS);
        Refuse.when(facts.round().acted(context.actsFor()), ItemRefusal.SAME_PERSON_IN_ROUND);
        Refuse.blankText(c.text());
        int days = context.settings().lookBackDays();
        return new TakenOverClosureAccepted(c.itemId(), context.today(), declared, c.text(), days,
                context.today().plusDays(days));
    }
}
