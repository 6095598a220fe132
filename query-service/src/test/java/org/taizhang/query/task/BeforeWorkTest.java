package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class BeforeWorkTest extends TaskEdge {

    private static final PlanId WAITING = new PlanId("p-waiting");
    private static final PlanId RETURNED = new PlanId("p-returned");
    private static final PlanId REVISED = new PlanId("p-revised");

    private void item(String id, String number, PlanId plan) {
        story.tell("office", new ProblemRaised(new ItemId(id), number, new Place(plan, null, null, null),
                Story.problem(id), Story.OFFICE, Story.RAISED, false));
    }

    private void plan(PlanId plan) {
        story.tell("office", new PlanDrafted(plan, "方案" + plan, null, List.of()));
    }

    @Override
    void tell() {
        story.person("principal2", "秦局长", Story.ROOT, Role.PRINCIPAL, null);
        story.tell("sysadmin",
                new RoleGranted(Story.person("principal2"), Role.OFFICE, Role.OFFICE.usualScope(), null, null));
        story.tell("office", Story.raised("i-raised", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-raised", "m-1", Deadline.byDate(TODAY.minusDays(3))));
        story.tell("office", Story.raised("i-claimed", "ZG-2026-0002", Story.FINANCE));
        story.tell("office", Story.measure("i-claimed", "m-2", Deadline.byDate(FAR)));
        story.tell("unithead", new ItemClaimed(new ItemId("i-claimed"), Story.FINANCE, Story.RAISED, 15, Map.of()));
        story.tell("office", Story.raised("i-bare", "ZG-2026-0008", Story.FINANCE));
        story.tell("unithead", new ItemClaimed(new ItemId("i-bare"), Story.FINANCE, Story.RAISED, 15, Map.of()));
        plan(WAITING);
        story.tell("office", new ProblemRaised(new ItemId("i-nobodys"), "ZG-2026-0003",
                new Place(WAITING, null, null, null), Story.problem("无主"), null, Story.RAISED, false));
        story.tell("office", Story.measure("i-nobodys", "m-3",
                new Deadline(DeadlineKind.UNCONFIRMED, null, null, "尽快"), "owner2"));
        story.tell("principal2", new PlanSubmitted(WAITING, 1, List.of()));
        plan(RETURNED);
        story.tell("office", new PlanSubmitted(RETURNED, 1, List.of()));
        story.tell("principal", new PlanReturned(RETURNED, 1, "时限过长"));
        plan(REVISED);
        item("i-covered", "ZG-2026-0004", REVISED);
        story.tell("office", new PlanSubmitted(REVISED, 1, List.of()));
        story.tell("principal", new PlanApproved(REVISED, 1, List.of(), "同意"));
        story.tell("principal2", new RevisionProposed(REVISED, 1, List.of(), "新情况"));
        story.tell("office", new ItemCovered(REVISED, new ItemId("i-covered")));
        story.tell("office", new PlanSubmitted(REVISED, 2, List.of()));
        plan(new PlanId("p-new"));
        for (String done : List.of("p-done", "p-open")) {
            plan(new PlanId(done));
            story.tell("principal2", new PlanSubmitted(new PlanId(done), 1, List.of()));
            story.tell("principal", new PlanApproved(new PlanId(done), 1, List.of(), "同意"));
        }
        story.closedItem("i-of-none", "ZG-2026-0005");
        item("i-open", "ZG-2026-0006", new PlanId("p-open"));
        item("i-gone", "ZG-2026-0007", new PlanId("p-done"));
        story.tell("office", new ItemWithdrawn(new ItemId("i-gone"), "重复"));
    }

    @Test
    void what_was_raised_is_claimed_by_its_unit_before_the_first_measure_is_due() throws Exception {
        JsonNode task = task("unithead", "CLAIM_ITEM", "i-raised");
        assertThat(task.get("overdueDays").asInt()).isEqualTo(3);
        assertThat(task.at("/why/basis").asString()).isEqualTo("UNIT");
        assertThat(task.get("waitsSince").asString()).isEqualTo(Story.RAISED.minusDays(1) + "T16:00:00Z");
        assertThat(about("owner", "i-raised")).isEmpty();
        assertThat(about("unithead", "i-open")).isEmpty();
    }

    @Test
    void owners_are_named_when_the_unit_has_claimed_the_item() throws Exception {
        assertThat(task("unithead", "NAME_OWNERS", "i-claimed").get("measureId").asString()).isEqualTo("m-2");
        assertThat(about("office", "i-claimed")).containsExactly("NAME_OWNERS");
        assertThat(about("office", "i-raised")).doesNotContain("NAME_OWNERS");
    }

    @Test
    void a_claimed_item_without_a_measure_wants_one() throws Exception {
        assertThat(about("unithead", "i-bare")).containsExactly("ASSIGN_MEASURE");
    }

    @Test
    void the_office_fills_in_what_a_document_left_out() throws Exception {
        assertThat(about("office", "i-nobodys")).containsExactlyInAnyOrder("ASSIGN_UNIT", "SETTLE_DEADLINE");
        assertThat(about("supervisor", "i-nobodys")).isEmpty();
    }

    @Test
    void a_submitted_plan_waits_for_a_principal_who_did_not_submit_it() throws Exception {
        JsonNode task = task("principal", "APPROVE_PLAN", "p-waiting");
        assertThat(task.get("title").asString()).isEqualTo("方案p-waiting");
        assertThat(task.get("version").asInt()).isEqualTo(1);
        assertThat(about("principal2", "p-waiting")).isEmpty();
        assertThat(about("office", "p-waiting")).isEmpty();
    }

    @Test
    void nobody_who_had_a_hand_in_a_revision_approves_it() throws Exception {
        assertThat(about("principal", "p-revised")).containsExactly("APPROVE_PLAN");
        assertThat(about("principal2", "p-revised")).isEmpty();
    }

    @Test
    void a_returned_plan_is_the_offices_again_and_a_new_one_is_to_be_submitted() throws Exception {
        assertThat(about("office", "p-returned")).containsExactly("RESUBMIT_PLAN");
        assertThat(about("office", "p-new")).containsExactly("SUBMIT_PLAN");
        assertThat(about("principal", "p-returned")).isEmpty();
    }

    @Test
    void a_plan_is_concluded_when_nothing_in_it_is_open() throws Exception {
        assertThat(about("principal", "p-open")).isEmpty();
        // Nothing of it counts.
        assertThat(about("principal", "p-done")).isEmpty();
        jdbc.sql("UPDATE item_row SET plan_id = 'p-done' WHERE item_id = 'i-of-none'").update();
        assertThat(about("principal", "p-done")).containsExactly("CONCLUDE_PLAN");
        assertThat(about("principal2", "p-done")).isEmpty();
    }
}
