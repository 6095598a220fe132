package org.taizhang.command.plan;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.plan.PlanRefusal.ITEM_REVISED_TWICE;
import static org.taizhang.api.plan.PlanRefusal.PLAN_APPROVED_BY_REVISER;
import static org.taizhang.api.plan.PlanRefusal.PLAN_APPROVED_BY_SUBMITTER;
import static org.taizhang.api.plan.PlanRefusal.PLAN_CHANGES_MISFIT;
import static org.taizhang.api.plan.PlanRefusal.PLAN_CONCLUDED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_CONCLUDED_BY_SUBMITTER;
import static org.taizhang.api.plan.PlanRefusal.PLAN_EMPTY;
import static org.taizhang.api.plan.PlanRefusal.PLAN_ITEMS_CHANGED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_ITEM_NOT_IN_FORCE;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOTHING_REVISED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_DRAFT;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_IN_FORCE;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_UNDER_REVISION;
import static org.taizhang.api.plan.PlanRefusal.PLAN_UNDER_REVISION;
import static org.taizhang.api.plan.PlanRefusal.PLAN_UNKNOWN;
import static org.taizhang.api.plan.PlanRefusal.PLAN_UNSETTLED;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.principal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.taizhang.api.Missing;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanCommand;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.command.ModelStory;

class PlanRevisionTest {

    private static final PlanId PLAN = new PlanId("plan");
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");
    private static final ItemId C = new ItemId("c");
    private static final MeasureId M = new MeasureId("m");
    private static final ItemRevision CHANGE_A = new ItemRevision(A, null,
            List.of(new MeasureAmendment(M, "改。", "改。", null)), List.of(), List.of(), false);
    private static final ItemRevision REMOVE_B = new ItemRevision(B, null, List.of(), List.of(), List.of(), true);

    private static CoveredItem item(ItemId id, String sha256, Missing... unsettled) {
        return item(id, ItemStatus.IN_PROGRESS, sha256, unsettled);
    }

    private static CoveredItem item(ItemId id, ItemStatus status, String sha256, Missing... unsettled) {
        return new CoveredItem(id, "ZG-" + id, status, 7, sha256, List.of(unsettled));
    }

    private static FrozenItem frozen(ItemId id, String sha256) {
        return new FrozenItem(id, 7, sha256);
    }

    private static RevisePlan revise(List<ItemRevision> changes, CoveredItem... items) {
        return new RevisePlan(PLAN, changes, List.of(items), "措施难以落实。");
    }

    private static RevisePlan revise() {
        return revise(List.of(CHANGE_A), item(A, "a2"), item(B, "b1"));
    }

    private static SubmitPlan submit(CoveredItem... items) {
        return new SubmitPlan(PLAN, List.of(items));
    }

    private static ApprovePlan approve(CoveredItem... items) {
        return new ApprovePlan(PLAN, List.of(items), "同意。");
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> inForce() {
        return new ModelStory<PlanCommand, PlanEvent, Plan>(Plan.none(), PlanDecider::decide, PlanEvolution::evolve)
                .by(office(), new DraftPlan(PLAN, "整改方案", null, List.of()), new CoverItem(PLAN, A),
                        new CoverItem(PLAN, B), submit(item(A, "a1"), item(B, "b1")))
                .by(principal(), approve(item(A, "a1"), item(B, "b1")));
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> revising() {
        return inForce().by(office(), revise());
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> submitted() {
        return revising().by(office(), submit(item(A, "a2"), item(B, "b1")));
    }

    @Test
    void the_office_proposes_a_revision_and_says_it_anew_as_often_as_it_likes() {
        inForce().when(office(), revise()).then(new RevisionProposed(PLAN, 1, List.of(CHANGE_A), "措施难以落实。"))
                .when(office2(), revise(List.of(REMOVE_B), item(A, "a1"), item(B, "b1")))
                .then(new RevisionProposed(PLAN, 1, List.of(REMOVE_B), "措施难以落实。"));
    }

    @Test
    void nobody_else_proposes_one_and_a_reason_is_required() {
        inForce().when(principal(), revise()).refused(NOT_ALLOWED)
                .when(office(), new RevisePlan(PLAN, List.of(CHANGE_A), List.of(), " ")).refused(REASON_REQUIRED);
    }

    @Test
    void everything_that_does_not_fit_is_listed() {
        ItemRevision past = new ItemRevision(A, null,
                List.of(new MeasureAmendment(M, null, null, Deadline.byDate(LocalDate.of(2020, 1, 1)))), List.of(),
                List.of(), false);
        ItemRevision mistyped = new ItemRevision(A, null,
                List.of(new MeasureAmendment(M, null, null, Deadline.byDate(LocalDate.of(9999, 12, 31)))), List.of(),
                List.of(), false);
        inForce().when(office(), revise(List.of(mistyped), item(A, "a2"))).refused(PLAN_CHANGES_MISFIT).missing("m");
        inForce().when(office(),
                revise(List.of(past, CHANGE_A, new ItemRevision(C, null, List.of(), List.of(), List.of(), true)),
                        item(A, "a2", Missing.of(ItemRefusal.MEASURE_COMPLETED, "done")), item(B, "b1")))
                .refused(PLAN_CHANGES_MISFIT).missing("m", "a", "c", "done");
    }

    @Test
    void an_item_is_revised_once_and_only_where_the_version_in_force_covers_it() {
        inForce().by(office(), revise(List.of())).by(office(), new CoverItem(PLAN, C))
                .when(office(), revise(List.of(CHANGE_A, REMOVE_B, CHANGE_A), item(A, "a2"), item(B, "b1")))
                .refused(PLAN_CHANGES_MISFIT).missing(Missing.of(ITEM_REVISED_TWICE, "a"))
                .when(office(), revise(List.of(new ItemRevision(C, null, List.of(), List.of(), List.of(), true)),
                        item(A, "a1"), item(B, "b1"), item(C, "c1")))
                .refused(PLAN_CHANGES_MISFIT).missing(Missing.of(PLAN_ITEM_NOT_IN_FORCE, "c"));
    }

    @Test
    void what_would_stand_is_submitted_as_the_next_version_while_the_old_one_stays_in_force() {
        revising().when(office(), submit(item(A, "a2"), item(B, "b1")))
                .then(new PlanSubmitted(PLAN, 2, List.of(frozen(A, "a2"), frozen(B, "b1"))))
                .when(office(), revise()).refused(PLAN_NOT_DRAFT)
                .when(office(), new CoverItem(PLAN, C)).refused(PLAN_NOT_DRAFT);
    }

    @Test
    void the_principal_approves_what_was_submitted_with_all_that_follows_from_it() {
        submitted().when(principal(), approve(item(A, "a2"), item(B, "b1")))
                .then(new RevisionApproved(PLAN, 2, List.of(frozen(A, "a2"), frozen(B, "b1")), List.of(CHANGE_A),
                        List.of(), "措施难以落实。", "同意。"))
                .nowIs(new Plan.InForce(Set.of(A, B),
                        new Plan.Version(2, List.of(frozen(A, "a2"), frozen(B, "b1")), id("office")), 2));
    }

    @Test
    void an_item_raised_meanwhile_comes_into_force_with_it_and_one_that_is_removed_is_covered_no_more() {
        inForce().by(office(), revise(List.of(REMOVE_B), item(A, "a1"), item(B, "b1")))
                .when(office(), new CoverItem(PLAN, C)).then(new ItemCovered(PLAN, C))
                .by(office(), submit(item(A, "a1"), item(B, "b1"), item(C, "c1")))
                .when(principal(), approve(item(A, "a1"), item(B, "b1"), item(C, "c1")))
                .then(new RevisionApproved(PLAN, 2, List.of(frozen(A, "a1"), frozen(C, "c1")), List.of(REMOVE_B),
                        List.of(C), "措施难以落实。", "同意。"))
                .nowIs(new Plan.InForce(Set.of(A, C),
                        new Plan.Version(2, List.of(frozen(A, "a1"), frozen(C, "c1")), id("office")), 2));
    }

    @Test
    void who_submitted_it_or_took_part_in_it_does_not_approve_it() {
        submitted().when(also(office(), principal()), approve(item(A, "a2"), item(B, "b1")))
                .refused(PLAN_APPROVED_BY_SUBMITTER);
        inForce().by(also(office2(), principal()), revise()).by(office(), submit(item(A, "a2"), item(B, "b1")))
                .when(also(office2(), principal()), approve(item(A, "a2"), item(B, "b1")))
                .refused(PLAN_APPROVED_BY_REVISER);
        inForce().by(office(), revise(List.of())).by(also(office2(), principal()), new CoverItem(PLAN, C))
                .by(office(), submit(item(A, "a1"), item(B, "b1"), item(C, "c1")))
                .when(also(office2(), principal()), approve(item(A, "a1"), item(B, "b1"), item(C, "c1")))
                .refused(PLAN_APPROVED_BY_REVISER);
    }

    @Test
    void what_changed_since_or_fits_no_more_is_not_approved() {
        submitted().when(principal(), approve(item(A, "a3"), item(B, "b1"))).refused(PLAN_ITEMS_CHANGED).missing("a");
        submitted().when(principal(),
                approve(item(A, "a2", Missing.of(ItemRefusal.MEASURE_COMPLETED, "m")), item(B, "b1")))
                .refused(PLAN_ITEMS_CHANGED).missing("m");
        submitted().when(principal(), approve(
                item(A, ItemStatus.WITHDRAWN, "a2", Missing.of(ItemRefusal.ITEM_WITHDRAWN, "a")), item(B, "b1")))
                .refused(PLAN_ITEMS_CHANGED).missing("a");
    }

    @Test
    void closing_an_item_meanwhile_disturbs_no_revision_of_another() {
        submitted().when(principal(), approve(item(A, "a2"), item(B, ItemStatus.CLOSED, "b1")))
                .then(new RevisionApproved(PLAN, 2, List.of(frozen(A, "a2"), frozen(B, "b1")), List.of(CHANGE_A),
                        List.of(), "措施难以落实。", "同意。"));
    }

    @Test
    void what_is_unsettled_changes_nothing_or_leaves_nothing_is_not_submitted() {
        revising().when(office(), submit(item(A, "a2", Missing.of(ItemRefusal.MEASURE_COMPLETED, "m")), item(B, "b1")))
                .refused(PLAN_UNSETTLED).missing("m");
        inForce().by(office(), revise(List.of())).when(office(), submit(item(A, "a1"), item(B, "b1")))
                .refused(PLAN_NOTHING_REVISED);
        inForce().by(office(), revise(List.of(REMOVE_B), item(B, "b1")))
                .when(office(), submit(item(A, ItemStatus.WITHDRAWN, "a1"), item(B, "b1"))).refused(PLAN_EMPTY);
    }

    @Test
    void returned_it_is_drawn_up_further_and_submitted_as_the_version_after() {
        submitted().when(principal(), new ReturnPlan(PLAN, "理由不足。")).then(new PlanReturned(PLAN, 2, "理由不足。"))
                .when(office(), submit(item(A, "a2"), item(B, "b1")))
                .then(new PlanSubmitted(PLAN, 3, List.of(frozen(A, "a2"), frozen(B, "b1"))));
    }

    @Test
    void abandoned_it_leaves_the_version_in_force_and_no_number_is_used_twice() {
        submitted().when(office(), new AbandonRevision(PLAN, "不再需要。")).refused(PLAN_NOT_UNDER_REVISION)
                .by(principal(), new ReturnPlan(PLAN, "理由不足。"))
                .when(office(), new AbandonRevision(PLAN, "")).refused(REASON_REQUIRED)
                .when(office(), new AbandonRevision(PLAN, "不再需要。")).then(new RevisionAbandoned(PLAN, "不再需要。"))
                .nowIs(new Plan.InForce(Set.of(A, B),
                        new Plan.Version(1, List.of(frozen(A, "a1"), frozen(B, "b1")), id("office")), 2))
                .by(office(), revise()).when(office(), submit(item(A, "a2"), item(B, "b1")))
                .then(new PlanSubmitted(PLAN, 3, List.of(frozen(A, "a2"), frozen(B, "b1"))));
        inForce().when(office(), new AbandonRevision(PLAN, "不再需要。")).refused(PLAN_NOT_UNDER_REVISION);
    }

    @Test
    void only_a_plan_in_force_is_revised() {
        ModelStory<PlanCommand, PlanEvent, Plan> nothing = new ModelStory<>(Plan.none(), PlanDecider::decide,
                PlanEvolution::evolve);
        nothing.when(office(), revise()).refused(PLAN_UNKNOWN);
        nothing.by(office(), new DraftPlan(PLAN, "整改方案", null, List.of())).when(office(), revise())
                .refused(PLAN_NOT_IN_FORCE);
    }

    @Test
    void it_is_concluded_by_another_than_who_submitted_and_not_while_it_is_revised() {
        ConcludePlan over = new ConcludePlan(PLAN,
                List.of(item(A, ItemStatus.CLOSED, "a1"), item(B, ItemStatus.CLOSED, "b1")), "全部销号。");
        revising().when(principal(), over).refused(PLAN_UNDER_REVISION);
        submitted().when(principal(), over).refused(PLAN_UNDER_REVISION);
        inForce().when(also(office(), principal()), over).refused(PLAN_CONCLUDED_BY_SUBMITTER)
                .when(principal(), over).then(new PlanConcluded(PLAN, "全部销号。"));
    }

    @Test
    void a_concluded_plan_changes_no_more() {
        ModelStory<PlanCommand, PlanEvent, Plan> concluded = inForce().by(principal(), new ConcludePlan(PLAN,
                List.of(item(A, ItemStatus.CLOSED, "a1")), "全部销号。"));
        concluded.when(office(), revise()).refused(PLAN_CONCLUDED);
        concluded.when(office(), submit(item(A, "a1"))).refused(PLAN_CONCLUDED);
        concluded.when(office(), new CoverItem(PLAN, C)).refused(PLAN_CONCLUDED);
        concluded.when(principal(), approve(item(A, "a1"))).refused(PLAN_CONCLUDED);
        concluded.when(principal(), new ReturnPlan(PLAN, "理由。")).refused(PLAN_CONCLUDED);
        concluded.when(office(), new AbandonRevision(PLAN, "理由。")).refused(PLAN_CONCLUDED);
        concluded.when(principal(), new ConcludePlan(PLAN, List.of(), "再办结。")).refused(PLAN_CONCLUDED);
    }
}
