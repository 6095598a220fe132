package org.taizhang.command.item;

import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.AmendMeasure;
import org.taizhang.api.item.AmendProblem;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/**
 * Other words, other deadlines, and measures given up: directly outside plans and until the plan is approved. What a
 * plan has in force, only {@link Revising} changes.
 */
final class Amending {

    private Amending() {}

    static ItemEvent problem(AmendProblem c, Item.Open item) {
        requireAmendable(item, c.reason());
        Refuse.when(c.amendment().text().isBlank(), ItemRefusal.PROBLEM_TEXT_REQUIRED);
        Refuse.when(reads(item.facts(), c.amendment()), ItemRefusal.NOTHING_AMENDED);
        return new ProblemAmended(c.itemId(), c.amendment(), null, c.reason());
    }

    static ItemEvent measure(AmendMeasure c, Item.Open item, Authority authority, CommandContext context) {
        requireAmendable(item, c.reason());
        MeasureState measure = amendable(c.amendment().measureId(), item.facts(), authority, context);
        Deadline deadline = c.amendment().deadline();
        if (deadline != null && !deadline.equals(measure.deadline())) {
            // Before the approval it is still being planned; outside plans it holds from the claim on.
            Refuse.when(item.facts().preparation().inForce() && item.facts().preparation().claimedOn() != null,
                    ItemRefusal.DEADLINE_BY_EXTENSION);
            Measuring.checkDeadline(deadline, context.today(), context.today());
        }
        return amended(c, measure, item.facts(), context);
    }

    private static ItemEvent amended(AmendMeasure c, MeasureState measure, ItemFacts facts, CommandContext context) {
        MeasureAmendment amendment = c.amendment();
        Refuse.when(amendment.text() != null && amendment.text().isBlank(), ItemRefusal.MEASURE_TEXT_REQUIRED);
        MeasureState changed = measure.amended(amendment);
        Refuse.when(changed.equals(measure), ItemRefusal.NOTHING_AMENDED);
        Deadline due = changed.deadline().equals(measure.deadline())
                ? measure.deadline()
                : Measuring.counted(changed.deadline(), facts, context);
        return new MeasureAmended(c.itemId(), measure.id(), changed.title(), changed.text(), due, null, c.reason());
    }

    static ItemEvent drop(DropMeasure c, Item.Open item, Authority authority, CommandContext context) {
        requireAmendable(item, c.reason());
        MeasureState measure = amendable(c.measureId(), item.facts(), authority, context);
        Refuse.when(item.facts().measures().size() == 1, ItemRefusal.LAST_MEASURE);
        return new MeasureDropped(c.itemId(), measure.id(), null, c.reason());
    }

    /** What is under review stays what it is until the request is decided on. */
    private static void requireAmendable(Item.Open item, String reason) {
        Refuse.when(item.facts().frozen(), ItemRefusal.ALREADY_IN_FORCE);
        Refuse.when(item instanceof Item.ClosurePending, ItemRefusal.CLOSURE_UNDER_REVIEW);
        Refuse.blankReason(reason);
    }

    private static MeasureState amendable(MeasureId id, ItemFacts facts, Authority authority,
            CommandContext context) {
        MeasureState measure = facts.measure(id);
        Refuse.when(authority.role() != Role.OFFICE && !measure.assigner().equals(context.actor()),
                ItemRefusal.NOT_THE_ASSIGNER);
        Refuse.when(measure.completed(), ItemRefusal.MEASURE_COMPLETED);
        return measure;
    }

    private static boolean reads(ItemFacts facts, ProblemAmendment amendment) {
        var problem = facts.origin().problem();
        return problem.title().equals(amendment.title()) && problem.text().equals(amendment.text())
                && problem.manifestations().equals(amendment.manifestations());
    }
}
