package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.ReturnClosure;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SourceKind;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Closing in steps, by different people, on exactly what was reviewed; and reopening (DOMAIN §2, rules 3, 4, 8). */
final class Closing {

    private Closing() {}

    static List<ItemEvent> request(RequestClosure c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        Preparing.requireInForce(facts);
        SourceKind source = facts.origin().problem().source().kind();
        boolean ruleDemanded = context.settings().ruleRequired().contains(source);
        List<Missing> missing = missing(facts, ruleDemanded);
        if (!missing.isEmpty()) {
            throw new Refusal(ItemRefusal.CLOSURE_INCOMPLETE, missing);
        }
        Refuse.blankText(c.text());
        Refuse.when(c.shortChain() && !allImmediate(facts), ItemRefusal.SHORT_CHAIN_NOT_ALLOWED);
        Refuse.when(facts.round().approvedAny(context.actsFor()), ItemRefusal.SAME_PERSON_IN_ROUND);
        List<ChainStep> chain = c.shortChain()
                ? context.settings().shortChain()
                : context.settings().chainFor(source);
        ItemEvent requested = new ClosureRequested(c.itemId(), facts.round().number(), chain, c.shortChain(),
                facts.acceptedHashes(),
                c.text());
        return ruleDemanded
                ? List.of(requested, new RuleDemandMet(c.itemId(), facts.round().number(), source,
                        facts.preparation().rules()))
                : List.of(requested);
    }

    /**
     * Everything that stands in the way of closing, at once.
     *
     * @param ruleDemanded the source demands that a rule was established
     */
    static List<Missing> missing(ItemFacts facts, boolean ruleDemanded) {
        List<Missing> missing = new ArrayList<>();
        String item = facts.origin().itemId().value();
        if (facts.measures().isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_MEASURE, item));
        }
        for (MeasureState measure : facts.measures().values()) {
            String target = measure.id().value();
            if (measure.assignment().unassigned()) {
                missing.add(Missing.of(ItemRefusal.MEASURE_UNASSIGNED, target));
            }
            if (!measure.done()) {
                missing.add(Missing.of(ItemRefusal.MEASURE_NOT_DONE, target));
            }
            if (!facts.hasAcceptedEvidence(measure.id())) {
                missing.add(Missing.of(ItemRefusal.NO_ACCEPTED_EVIDENCE, target));
            }
        }
        if (!facts.preparation().rootCauseWritten()) {
            missing.add(Missing.of(ItemRefusal.NO_ROOT_CAUSE, item));
        }
        if (!facts.preparation().sameTypeChecked()) {
            missing.add(Missing.of(ItemRefusal.NO_SAME_TYPE_CHECK, item));
        }
        if (ruleDemanded && facts.preparation().rules().isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_ESTABLISHED_RULE, item));
        }
        return missing;
    }

    static ItemEvent approve(ApproveClosureStep c, Item.Open item, CommandContext context) {
        ItemFacts facts = item.facts();
        RequestedClosure request = requested(item);
        Refuse.when(c.step() != request.pending(), ItemRefusal.NOT_THIS_STEP);
        Refuse.when(facts.ownedBy(context.actsFor()), ItemRefusal.OWN_ITEM);
        Refuse.when(facts.round().actedElsewhere(context.actsFor(), c.step()), ItemRefusal.SAME_PERSON_IN_ROUND);
        Refuse.when(c.reviewedVersion() != facts.version(), ItemRefusal.REVIEW_OUTDATED);
        List<String> reviewed = c.reviewedEvidence().stream().distinct().sorted().toList();
        Refuse.when(!reviewed.equals(request.evidence()), ItemRefusal.EVIDENCE_CHANGED);
        requireUnchanged(request, facts);
        return new ClosureStepApproved(c.itemId(), c.step(), request.approved() + 1, request.chain().size(),
                c.reviewedVersion(), reviewed, c.text());
    }

    static ItemEvent giveBack(ReturnClosure c, Item.Open item, CommandContext context) {
        RequestedClosure request = requested(item);
        Refuse.when(item.facts().ownedBy(context.actsFor()), ItemRefusal.OWN_ITEM);
        Refuse.blankReason(c.reason());
        return new ClosureReturned(c.itemId(), request.pending(), c.reason());
    }

    /** Who may return: the role of the pending step, or the closer's once every step is approved. */
    static Role returner(Item.Open item) {
        ChainStep pending = requested(item).pending();
        return pending == null ? Role.SUPERVISOR : pending.role();
    }

    static ItemEvent close(CloseItem c, Item.Open item, CommandContext context) {
        ItemFacts facts = item.facts();
        RequestedClosure request = requested(item);
        Refuse.when(request.pending() != null, ItemRefusal.STEPS_PENDING);
        Refuse.when(facts.ownedBy(context.actsFor()), ItemRefusal.OWN_ITEM);
        // The closer may be the rechecker, and nobody else who took part.
        Refuse.when(facts.round().actedElsewhere(context.actsFor(), ChainStep.RECHECK),
                ItemRefusal.SAME_PERSON_IN_ROUND);
        requireUnchanged(request, facts);
        int days = context.settings().lookBackDays();
        LocalDate today = context.today();
        return new ItemClosed(c.itemId(), facts.round().number(), today, c.text(), days, today.plusDays(days));
    }

    static Decision<ItemEvent> reopen(ReopenItem c, Item.Present item, CommandContext context) {
        ItemFacts facts = item.facts();
        Authority authority = Permissions.require(c, context.caller(), facts.reach());
        Refuse.when(!(item instanceof Item.Closed), ItemRefusal.ITEM_NOT_CLOSED);
        Refuse.blankReason(c.reason());
        c.measures().forEach(facts::measure);
        List<MeasureId> again = c.measures().isEmpty() ? List.copyOf(facts.measures().keySet()) : c.measures();
        return new Decision<>(authority, List.of(
                new ItemReopened(c.itemId(), c.kind(), c.reason(), facts.round().number() + 1, again)));
    }

    /** What was linked stays linked, so that a rule cannot be missing now. */
    private static void requireUnchanged(RequestedClosure request, ItemFacts facts) {
        Refuse.when(!facts.acceptedHashes().equals(request.evidence()) || !missing(facts, false).isEmpty(),
                ItemRefusal.EVIDENCE_CHANGED);
    }

    private static RequestedClosure requested(Item.Open item) {
        if (item instanceof Item.ClosurePending pending) {
            return pending.request();
        }
        throw new Refusal(ItemRefusal.NO_CLOSURE_REQUESTED);
    }

    private static boolean allImmediate(ItemFacts facts) {
        return facts.measures().values().stream().allMatch(m -> m.deadline().kind() == DeadlineKind.IMMEDIATE);
    }
}
