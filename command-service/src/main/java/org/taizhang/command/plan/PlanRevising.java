package org.taizhang.command.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionMisfits;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** How a plan that is in force changes: by a revision, approved like the plan itself (DOMAIN §2). */
final class PlanRevising {

    private PlanRevising() {}

    static PlanEvent propose(RevisePlan c, Plan plan, CommandContext context) {
        Plan.Version version = switch (plan) {
            case Plan.InForce p -> p.version();
            case Plan.Revising p -> p.version();
            case Plan.RevisionSubmitted _ -> throw new Refusal(PlanRefusal.PLAN_NOT_DRAFT);
            default -> PlanDecider.expect(Plan.InForce.class, plan, PlanRefusal.PLAN_NOT_IN_FORCE).version();
        };
        Refuse.blankReason(c.reason());
        Set<ItemId> revised = new HashSet<>();
        List<Missing> misfits = new ArrayList<>();
        for (ItemRevision change : c.changes()) {
            String item = change.itemId().value();
            if (!revised.add(change.itemId())) {
                misfits.add(Missing.of(PlanRefusal.ITEM_REVISED_TWICE, item));
            }
            if (!version.covers(change.itemId())) {
                misfits.add(Missing.of(PlanRefusal.PLAN_ITEM_NOT_IN_FORCE, item));
            }
            misfits.addAll(RevisionMisfits.ofDeadlines(change, context.today()));
        }
        c.items().stream().filter(item -> revised.contains(item.itemId()) && version.covers(item.itemId()))
                .forEach(item -> misfits.addAll(item.unsettled()));
        refuse(PlanRefusal.PLAN_CHANGES_MISFIT, misfits);
        return new RevisionProposed(c.planId(), version.number(), c.changes(), c.reason());
    }

    static PlanEvent submit(SubmitPlan c, Plan.Revising draft) {
        refuse(PlanRefusal.PLAN_UNSETTLED, unsettled(c.items(), draft));
        List<CoveredItem> standing = standing(c.items(), draft);
        Refuse.when(standing.isEmpty(), PlanRefusal.PLAN_EMPTY);
        List<FrozenItem> frozen = PlanDecider.frozen(standing);
        Refuse.when(contents(frozen).equals(contents(draft.version().items())), PlanRefusal.PLAN_NOTHING_REVISED);
        return new PlanSubmitted(c.planId(), draft.submissions() + 1, frozen);
    }

    static PlanEvent approve(ApprovePlan c, Plan.RevisionSubmitted submitted, CommandContext context) {
        Plan.Revising draft = submitted.draft();
        Refuse.when(submitted.submitter().equals(context.actor()), PlanRefusal.PLAN_APPROVED_BY_SUBMITTER);
        Refuse.when(draft.revisers().contains(context.actor()), PlanRefusal.PLAN_APPROVED_BY_REVISER);
        refuse(PlanRefusal.PLAN_ITEMS_CHANGED, unsettled(c.items(), draft));
        List<CoveredItem> standing = standing(c.items(), draft);
        PlanDecider.requireUnchanged(submitted.frozen(), standing);
        List<ItemId> admitted = standing.stream().map(CoveredItem::itemId)
                .filter(item -> !draft.version().covers(item)).toList();
        return new RevisionApproved(c.planId(), draft.submissions(), PlanDecider.frozen(standing), draft.changes(),
                admitted, draft.reason(), c.text());
    }

    static PlanEvent abandon(AbandonRevision c, Plan plan) {
        PlanDecider.expect(Plan.Revising.class, plan, PlanRefusal.PLAN_NOT_UNDER_REVISION);
        Refuse.blankReason(c.reason());
        return new RevisionAbandoned(c.planId(), c.reason());
    }

    private static List<Missing> unsettled(List<CoveredItem> items, Plan.Revising draft) {
        Set<ItemId> revised = draft.changes().stream().map(ItemRevision::itemId)
                .collect(Collectors.toUnmodifiableSet());
        return items.stream().filter(item -> revised.contains(item.itemId()) || PlanDecider.stands(item))
                .flatMap(item -> item.unsettled().stream()).toList();
    }

    private static Map<ItemId, String> contents(List<FrozenItem> items) {
        return items.stream().collect(Collectors.toUnmodifiableMap(FrozenItem::itemId, FrozenItem::contentSha256));
    }

    private static void refuse(PlanRefusal code, List<Missing> found) {
        if (!found.isEmpty()) {
            throw new Refusal(code, found);
        }
    }

    /** What the next version covers: neither what leaves the plan nor what was withdrawn anyhow. */
    private static List<CoveredItem> standing(List<CoveredItem> items, Plan.Revising draft) {
        Set<ItemId> removed = draft.changes().stream().filter(ItemRevision::removed).map(ItemRevision::itemId)
                .collect(Collectors.toUnmodifiableSet());
        return PlanDecider.standing(items).stream().filter(item -> !removed.contains(item.itemId())).toList();
    }
}
