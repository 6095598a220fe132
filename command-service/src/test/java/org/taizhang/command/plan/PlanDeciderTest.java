package org.taizhang.command.plan;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_APPROVED_BY_SUBMITTER;
import static org.taizhang.api.plan.PlanRefusal.PLAN_EMPTY;
import static org.taizhang.api.plan.PlanRefusal.PLAN_EXISTS;
import static org.taizhang.api.plan.PlanRefusal.PLAN_HAS_OPEN_ITEMS;
import static org.taizhang.api.plan.PlanRefusal.PLAN_ITEMS_CHANGED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_DRAFT;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_IN_FORCE;
import static org.taizhang.api.plan.PlanRefusal.PLAN_NOT_SUBMITTED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_TITLE_REQUIRED;
import static org.taizhang.api.plan.PlanRefusal.PLAN_UNKNOWN;
import static org.taizhang.api.plan.PlanRefusal.PLAN_UNSETTLED;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.taizhang.api.Missing;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemStatus;
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
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.api.plan.WithdrawPlan;
import org.taizhang.command.ModelStory;

class PlanDeciderTest {

    private static final PlanId PLAN = new PlanId("plan");
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");
    private static final List<PlanSection> SECTIONS = List.of(new PlanSection("一", "政治建设方面"));

    private static ModelStory<PlanCommand, PlanEvent, Plan> nothing() {
        return new ModelStory<>(Plan.none(), PlanDecider::decide, PlanEvolution::evolve);
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> drafted() {
        return nothing().by(office(), draft("整改方案"), new CoverItem(PLAN, A), new CoverItem(PLAN, B));
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> submitted() {
        return drafted().by(office(), submit(item(A, 3, "sha-a"), item(B, 5, "sha-b")));
    }

    private static ModelStory<PlanCommand, PlanEvent, Plan> inForce() {
        return submitted().by(principal(), approve(item(A, 3, "sha-a"), item(B, 5, "sha-b")));
    }

    private static DraftPlan draft(String title) {
        return new DraftPlan(PLAN, title, null, SECTIONS);
    }

    private static SubmitPlan submit(CoveredItem... items) {
        return new SubmitPlan(PLAN, List.of(items));
    }

    private static ApprovePlan approve(CoveredItem... items) {
        return new ApprovePlan(PLAN, List.of(items), "同意。");
    }

    private static CoveredItem item(ItemId id, long version, String sha256) {
        return item(id, ItemStatus.RAISED, version, sha256);
    }

    private static CoveredItem item(ItemId id, ItemStatus status, long version, String sha256) {
        return new CoveredItem(id, "ZG-" + id, status, version, sha256, List.of());
    }

    @Test
    void the_office_drafts_it_and_covers_items_each_once() {
        nothing().when(office(), draft("整改方案")).then(new PlanDrafted(PLAN, "整改方案", null, SECTIONS))
                .when(office(), new CoverItem(PLAN, A)).then(new ItemCovered(PLAN, A))
                .when(office(), new CoverItem(PLAN, A)).then();
    }

    @Test
    void it_is_drafted_once_and_has_a_title() {
        nothing().when(office(), draft(" ")).refused(PLAN_TITLE_REQUIRED);
        drafted().when(office(), draft("另一个方案")).refused(PLAN_EXISTS);
    }

    @Test
    void nobody_but_the_office_drafts_it() {
        nothing().when(supervisor(), draft("整改方案")).refused(NOT_ALLOWED);
    }

    @Test
    void submitting_freezes_every_item_with_version_and_content() {
        drafted().when(office(), submit(item(A, 3, "sha-a"), item(B, 5, "sha-b"))).then(new PlanSubmitted(PLAN, 1,
                List.of(new FrozenItem(A, 3, "sha-a"), new FrozenItem(B, 5, "sha-b"))));
    }

    @Test
    void a_withdrawn_item_is_not_submitted_and_nothing_else_left_is_no_plan() {
        drafted().when(office(), submit(item(A, 3, "sha-a"), item(B, ItemStatus.WITHDRAWN, 5, "sha-b")))
                .then(new PlanSubmitted(PLAN, 1, List.of(new FrozenItem(A, 3, "sha-a"))));
        drafted().when(office(), submit(item(A, ItemStatus.WITHDRAWN, 3, "sha-a"))).refused(PLAN_EMPTY);
    }

    @Test
    void everything_unsettled_is_listed_of_all_items() {
        CoveredItem first = new CoveredItem(A, "1", ItemStatus.RAISED, 0, "sha-a",
                List.of(Missing.of(ItemRefusal.ITEM_UNKNOWN, "a"), Missing.of(ItemRefusal.MEASURE_UNKNOWN, "m1")));
        CoveredItem second = new CoveredItem(B, "2", ItemStatus.RAISED, 0, "sha-b",
                List.of(Missing.of(ItemRefusal.MEASURE_UNKNOWN, "m2")));
        drafted().when(office(), submit(first, second)).refused(PLAN_UNSETTLED).missing("a", "m1", "m2");
    }

    @Test
    void the_principal_approves_what_was_submitted() {
        submitted().when(principal(), approve(item(A, 3, "sha-a"), item(B, 5, "sha-b"))).then(new PlanApproved(PLAN, 1,
                List.of(new FrozenItem(A, 3, "sha-a"), new FrozenItem(B, 5, "sha-b")), "同意。"))
                .nowIs(new Plan.InForce(Set.of(A, B), new Plan.Version(1,
                        List.of(new FrozenItem(A, 3, "sha-a"), new FrozenItem(B, 5, "sha-b")), id("office")), 1));
    }

    @Test
    void events_that_left_the_content_alone_do_not_stop_the_approval_and_are_named_in_it() {
        submitted().when(principal(), approve(item(A, 7, "sha-a"), item(B, 5, "sha-b"))).then(new PlanApproved(PLAN, 1,
                List.of(new FrozenItem(A, 7, "sha-a"), new FrozenItem(B, 5, "sha-b")), "同意。"));
    }

    @Test
    void an_item_that_changed_is_gone_or_came_later_stops_the_approval() {
        submitted().when(principal(), approve(item(A, 4, "other"), item(B, 5, "sha-b"))).refused(PLAN_ITEMS_CHANGED)
                .missing("a");
        submitted().when(principal(), approve(item(A, ItemStatus.WITHDRAWN, 4, "sha-a"), item(B, 5, "sha-b")))
                .refused(PLAN_ITEMS_CHANGED).missing("a");
        submitted().when(principal(),
                approve(item(A, 3, "sha-a"), item(B, 5, "sha-b"), item(new ItemId("c"), 0, "sha-c")))
                .refused(PLAN_ITEMS_CHANGED);
    }

    @Test
    void who_submitted_it_does_not_approve_it_whatever_else_they_are() {
        drafted().by(also(office(), principal()), submit(item(A, 3, "sha-a")))
                .when(also(office(), principal()), approve(item(A, 3, "sha-a"))).refused(PLAN_APPROVED_BY_SUBMITTER);
    }

    @Test
    void the_office_does_not_approve_it() {
        submitted().when(office(), approve(item(A, 3, "sha-a"), item(B, 5, "sha-b"))).refused(NOT_ALLOWED);
    }

    @Test
    void returned_it_is_a_draft_again_and_its_next_submission_the_next_version() {
        submitted().when(principal(), new ReturnPlan(PLAN, "时限不具体。")).then(new PlanReturned(PLAN, 1, "时限不具体。"))
                .when(office(), submit(item(A, 4, "sha-a2"))).then(new PlanSubmitted(PLAN, 2,
                        List.of(new FrozenItem(A, 4, "sha-a2"))));
    }

    @Test
    void a_return_has_a_reason() {
        submitted().when(principal(), new ReturnPlan(PLAN, "")).refused(REASON_REQUIRED);
    }

    @Test
    void only_a_draft_is_submitted_or_covers_more_and_only_a_submitted_one_is_decided_on() {
        submitted().when(office(), submit(item(A, 3, "sha-a"))).refused(PLAN_NOT_DRAFT)
                .when(office(), new CoverItem(PLAN, new ItemId("c"))).refused(PLAN_NOT_DRAFT);
        drafted().when(principal(), approve(item(A, 3, "sha-a"))).refused(PLAN_NOT_SUBMITTED)
                .when(principal(), new ReturnPlan(PLAN, "理由")).refused(PLAN_NOT_SUBMITTED);
        nothing().when(office(), submit(item(A, 3, "sha-a"))).refused(PLAN_UNKNOWN);
    }

    @Test
    void it_is_concluded_when_nothing_is_open() {
        ConcludePlan over = new ConcludePlan(PLAN, List.of(item(A, ItemStatus.CLOSED, 20, "sha-a"),
                item(B, ItemStatus.WITHDRAWN, 9, "sha-b")), "全部销号。");
        inForce().when(office(), over).refused(NOT_ALLOWED).when(principal(), over)
                .then(new PlanConcluded(PLAN, "全部销号。"))
                .nowIs(new Plan.Concluded(Set.of(A, B)));
        submitted().when(principal(), over).refused(PLAN_NOT_IN_FORCE);
    }

    @Test
    void every_open_item_in_its_way_is_listed() {
        inForce().when(principal(), new ConcludePlan(PLAN, List.of(item(A, ItemStatus.CLOSURE_REQUESTED, 20, "sha-a"),
                item(B, ItemStatus.IN_PROGRESS, 9, "sha-b")), "全部销号。")).refused(PLAN_HAS_OPEN_ITEMS)
                .missing("a", "b");
    }

    @Test
    void a_draft_is_withdrawn_with_its_import_once() {
        drafted().when(office(), new WithdrawPlan(PLAN, "传错文件。")).then(new PlanWithdrawn(PLAN, "传错文件。"))
                .when(office(), new WithdrawPlan(PLAN, "传错文件。")).then();
        submitted().when(office(), new WithdrawPlan(PLAN, "传错文件。")).refused(PLAN_NOT_DRAFT);
    }
}
