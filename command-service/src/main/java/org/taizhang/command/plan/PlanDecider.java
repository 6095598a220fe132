package org.taizhang.command.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanCommand;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.api.plan.WithdrawPlan;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a plan. Pure. */
public final class PlanDecider {

    private PlanDecider() {}

    /** @throws Refusal with a code of {@link PlanRefusal} or {@link GeneralRefusal}; then nothing follows */
    public static Decision<PlanEvent> decide(PlanCommand command, Plan plan, CommandContext context) {
        Reach reach = new Reach(command.planId(), Set.of(), Set.of(), Set.of());
        Authority authority = Permissions.require(command, context.caller(), reach);
        return new Decision<>(authority, switch (command) {
            case DraftPlan c -> List.of(draft(c, plan));
            case CoverItem c -> cover(c, plan);
            case SubmitPlan c -> List.of(submit(c, plan));
            case ApprovePlan c -> List.of(approve(c, plan, context));
            case RevisePlan c -> List.of(PlanRevising.propose(c, plan, context));
            case AbandonRevision c -> List.of(PlanRevising.abandon(c, plan));
            case ReturnPlan c -> List.of(giveBack(c, plan));
            case ConcludePlan c -> List.of(conclude(c, plan, context));
            case WithdrawPlan c -> withdraw(c, plan);
        });
    }

    private static PlanEvent draft(DraftPlan c, Plan plan) {
        Refuse.when(!(plan instanceof Plan.None), PlanRefusal.PLAN_EXISTS);
        Refuse.when(c.title().isBlank(), PlanRefusal.PLAN_TITLE_REQUIRED);
        return new PlanDrafted(c.planId(), c.title(), c.documentSha256(), c.sections());
    }

    private static List<PlanEvent> cover(CoverItem c, Plan plan) {
        if (!(plan instanceof Plan.Revising)) {
            expect(Plan.Draft.class, plan, PlanRefusal.PLAN_NOT_DRAFT);
        }
        return plan.items().contains(c.itemId()) ? List.of() : List.of(new ItemCovered(c.planId(), c.itemId()));
    }

    private static PlanEvent submit(SubmitPlan c, Plan plan) {
        if (plan instanceof Plan.Revising revising) {
            return PlanRevising.submit(c, revising);
        }
        Plan.Draft draft = expect(Plan.Draft.class, plan, PlanRefusal.PLAN_NOT_DRAFT);
        List<CoveredItem> standing = standing(c.items());
        Refuse.when(standing.isEmpty(), PlanRefusal.PLAN_EMPTY);
        List<Missing> unsettled = standing.stream().flatMap(item -> item.unsettled().stream()).toList();
        if (!unsettled.isEmpty()) {
            throw new Refusal(PlanRefusal.PLAN_UNSETTLED, unsettled);
        }
        return new PlanSubmitted(c.planId(), draft.submissions() + 1, frozen(standing));
    }

    /** What is approved is what was submitted, to the letter. */
    private static PlanEvent approve(ApprovePlan c, Plan plan, CommandContext context) {
        if (plan instanceof Plan.RevisionSubmitted revised) {
            return PlanRevising.approve(c, revised, context);
        }
        Plan.Submitted submitted = expect(Plan.Submitted.class, plan, PlanRefusal.PLAN_NOT_SUBMITTED);
        Refuse.when(submitted.submitter().equals(context.actor()), PlanRefusal.PLAN_APPROVED_BY_SUBMITTER);
        requireUnchanged(submitted.frozen(), standing(c.items()));
        return new PlanApproved(c.planId(), submitted.version(), frozen(standing(c.items())), c.text());
    }

    static void requireUnchanged(List<FrozenItem> submitted, List<CoveredItem> standing) {
        Map<String, CoveredItem> now = standing.stream()
                .collect(Collectors.toMap(item -> item.itemId().value(), Function.identity()));
        List<Missing> changed = submitted.stream().filter(frozen -> {
            CoveredItem item = now.get(frozen.itemId().value());
            return item == null || !item.contentSha256().equals(frozen.contentSha256());
        }).map(frozen -> Missing.of(PlanRefusal.PLAN_ITEMS_CHANGED, frozen.itemId().value())).toList();
        if (!changed.isEmpty() || now.size() != submitted.size()) {
            throw new Refusal(PlanRefusal.PLAN_ITEMS_CHANGED, changed);
        }
    }

    private static PlanEvent giveBack(ReturnPlan c, Plan plan) {
        int version = plan instanceof Plan.RevisionSubmitted revised
                ? revised.draft().submissions()
                : expect(Plan.Submitted.class, plan, PlanRefusal.PLAN_NOT_SUBMITTED).version();
        Refuse.blankReason(c.reason());
        return new PlanReturned(c.planId(), version, c.reason());
    }

    private static PlanEvent conclude(ConcludePlan c, Plan plan, CommandContext context) {
        Refuse.when(plan instanceof Plan.Revising || plan instanceof Plan.RevisionSubmitted,
                PlanRefusal.PLAN_UNDER_REVISION);
        Plan.InForce inForce = expect(Plan.InForce.class, plan, PlanRefusal.PLAN_NOT_IN_FORCE);
        Refuse.when(inForce.version().submitter().equals(context.actor()), PlanRefusal.PLAN_CONCLUDED_BY_SUBMITTER);
        List<Missing> open = c.items().stream().filter(item -> item.status().open())
                .map(item -> Missing.of(PlanRefusal.PLAN_HAS_OPEN_ITEMS, item.itemId().value())).toList();
        if (!open.isEmpty()) {
            throw new Refusal(PlanRefusal.PLAN_HAS_OPEN_ITEMS, open);
        }
        return new PlanConcluded(c.planId(), c.text());
    }

    /** A repeat changes nothing: the process may be redelivered. */
    private static List<PlanEvent> withdraw(WithdrawPlan c, Plan plan) {
        if (plan instanceof Plan.Withdrawn) {
            return List.of();
        }
        expect(Plan.Draft.class, plan, PlanRefusal.PLAN_NOT_DRAFT);
        return List.of(new PlanWithdrawn(c.planId(), c.reason()));
    }

    static List<CoveredItem> standing(List<CoveredItem> items) {
        return items.stream().filter(PlanDecider::stands).toList();
    }

    static boolean stands(CoveredItem item) {
        return item.status().counts();
    }

    static List<FrozenItem> frozen(List<CoveredItem> items) {
        return items.stream().map(item -> new FrozenItem(item.itemId(), item.version(), item.contentSha256())).toList();
    }

    static <P extends Plan> P expect(Class<P> state, Plan plan, RefusalCode otherwise) {
        Refuse.when(plan instanceof Plan.None, PlanRefusal.PLAN_UNKNOWN);
        Refuse.when(plan instanceof Plan.Concluded, PlanRefusal.PLAN_CONCLUDED);
        Refuse.when(!state.isInstance(plan), otherwise);
        return state.cast(plan);
    }
}
