package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class DecisionsTest extends TaskEdge {

    private static ExtensionRequested extension(String id, String extension, LocalDate from, int number) {
        return new ExtensionRequested(new ItemId(id), new MeasureId(id + "-m"), new ExtensionId(extension), from,
                from.plusDays(60), "流标", "过半", number, 2);
    }

    private void continuous(String id, String number, String owner, LocalDate nextReview) {
        story.tell("office", Story.raised(id, number, Story.FINANCE));
        story.tell("office", Story.measure(id, id + "-m",
                new Deadline(DeadlineKind.CONTINUOUS, null, ReviewCycle.QUARTER, null), owner));
        story.tell("unithead", new ItemClaimed(new ItemId(id), Story.FINANCE, Story.RAISED, 15, Map.of()));
        story.tell("auditor", new MeasureReviewed(new ItemId(id), new MeasureId(id + "-m"), true, "好", Story.RAISED,
                ReviewCycle.QUARTER, nextReview));
    }

    private void ofUnit(String account, UnitId unit) {
        story.tell("sysadmin", new PersonRegistered(Story.person(account), account, unit, null));
        story.tell("sysadmin",
                new AccountLinked(Story.person(account), new Account(Story.ISSUER, account)));
        story.tell("sysadmin", new RoleGranted(Story.person(account), Role.OFFICE, Scope.UNIT, unit, null));
    }

    @Override
    void tell() {
        story.person("both", "韩办", Story.FINANCE, Role.OFFICE, null);
        story.tell("sysadmin", new RoleGranted(Story.person("both"), Role.OWNER, Role.OWNER.usualScope(), null, null));
        story.person("twice", "尤办", Story.OFFICE, Role.OFFICE, null);
        story.tell("sysadmin",
                new RoleGranted(Story.person("twice"), Role.SUPERVISOR, Role.SUPERVISOR.usualScope(), null, null));
        ofUnit("financeoffice", Story.FINANCE);
        ofUnit("otheroffice", Story.OFFICE);
        story.person("away", "杨科员", Story.FINANCE, Role.OWNER, null);
        story.person("standin", "朱办", Story.OFFICE, Role.OFFICE, null);
        story.tell("away", new WorkDelegated(new DelegationId("d-1"), Story.person("away"), Story.person("standin"),
                TODAY, TODAY.plusDays(3), 90, "出差。"));
        claimed("i-evidence", "ZG-2026-0001", FAR);
        submitted("i-evidence", "e-1");
        claimed("i-own", "ZG-2026-0002", FAR);
        story.tell("both", handIn("i-own", "e-2"));
        claimed("i-in-place", "ZG-2026-0003", FAR);
        story.tellInPlaceOf("office", "both", handIn("i-in-place", "e-3"));
        claimed("i-delegator", "ZG-2026-0004", FAR);
        story.tell("away", handIn("i-delegator", "e-4"));
        claimed("i-dropped", "ZG-2026-0005", FAR);
        submitted("i-dropped", "e-5");
        story.tell("office", new MeasureDropped(new ItemId("i-dropped"), new MeasureId("i-dropped-m"), null, "不再需要"));
        claimed("i-first", "ZG-2026-0006", TODAY.plusDays(20));
        story.tell("owner", extension("i-first", "x-1", TODAY.plusDays(20), 1));
        claimed("i-second", "ZG-2026-0007", TODAY.plusDays(20));
        story.tell("owner", extension("i-second", "x-2", TODAY.plusDays(20), 2));
        claimed("i-leaders", "ZG-2026-0008", TODAY.minusDays(2));
        story.tell("leader", extension("i-leaders", "x-3", TODAY.minusDays(2), 1));
        continuous("i-due", "ZG-2026-0009", "owner", TODAY.minusDays(1));
        continuous("i-later", "ZG-2026-0010", "owner", TODAY.plusDays(60));
        continuous("i-shut", "ZG-2026-0012", "owner", TODAY.minusDays(7));
        story.tell("supervisor", new ItemClosed(new ItemId("i-shut"), 1, TODAY, "同意", 90, TODAY.plusDays(90)));
        continuous("i-boths", "ZG-2026-0011", "both", TODAY);
    }

    @Test
    void pending_evidence_is_decided_on_by_office_and_supervisors() throws Exception {
        JsonNode task = task("office", "DECIDE_EVIDENCE", "i-evidence");
        assertThat(task.get("command").asString()).isEqualTo("AcceptEvidence");
        assertThat(task.get("otherwise").toString()).isEqualTo("[\"ReturnEvidence\"]");
        assertThat(task.get("evidenceId").asString()).isEqualTo("e-1");
        assertThat(task.get("waitsSince").asString()).isNotEmpty();
        assertThat(task.at("/why/basis").asString()).isEqualTo("ROLE");
        assertThat(about("supervisor", "i-evidence")).containsExactly("DECIDE_EVIDENCE");
        assertThat(about("unithead", "i-evidence")).isEmpty();
    }

    @Test
    void who_handed_evidence_in_does_not_decide_on_it() throws Exception {
        assertThat(about("both", "i-own")).isEmpty();
        assertThat(about("office", "i-own")).containsExactly("DECIDE_EVIDENCE");
    }

    @Test
    void nor_does_in_whose_place_it_was_handed_in() throws Exception {
        assertThat(about("office", "i-in-place")).isEmpty();
        assertThat(about("supervisor", "i-in-place")).containsExactly("DECIDE_EVIDENCE");
    }

    @Test
    void nor_does_who_does_the_work_of_the_one_who_handed_it_in() throws Exception {
        assertThat(about("standin", "i-delegator")).isEmpty();
        assertThat(about("standin", "i-evidence")).containsExactly("DECIDE_EVIDENCE");
    }

    @Test
    void a_task_that_rests_on_two_roles_is_there_once() throws Exception {
        assertThat(about("twice", "i-evidence")).containsExactly("DECIDE_EVIDENCE");
        assertThat(task("twice", "DECIDE_EVIDENCE", "i-evidence").at("/why/role").asString()).isEqualTo("OFFICE");
    }

    @Test
    void a_role_held_for_a_unit_reaches_what_that_unit_answers_for() throws Exception {
        assertThat(about("financeoffice", "i-evidence")).containsExactly("DECIDE_EVIDENCE");
        assertThat(task("financeoffice", "DECIDE_EVIDENCE", "i-evidence").at("/why/unit/name").asString())
                .isEqualTo("财务处");
        assertThat(tasks("otheroffice")).isEmpty();
    }

    @Test
    void evidence_of_a_dropped_measure_waits_for_nobody() throws Exception {
        assertThat(about("office", "i-dropped")).isEmpty();
    }

    @Test
    void a_first_extension_waits_for_who_leads_the_measure() throws Exception {
        JsonNode task = task("leader", "DECIDE_EXTENSION", "i-first");
        assertThat(task.get("extensionId").asString()).isEqualTo("x-1");
        assertThat(task.get("dueOn").asString()).isEqualTo(TODAY.plusDays(20).toString());
        assertThat(task.at("/why/role").asString()).isEqualTo("LEAD_LEADER");
        assertThat(about("principal", "i-first")).isEmpty();
    }

    @Test
    void a_later_one_waits_for_the_principal() throws Exception {
        assertThat(about("principal", "i-second")).containsExactly("DECIDE_EXTENSION");
        assertThat(about("leader", "i-second")).isEmpty();
    }

    @Test
    void so_does_a_first_one_that_the_leader_asked_for() throws Exception {
        assertThat(task("principal", "DECIDE_EXTENSION", "i-leaders").get("overdue").asBoolean()).isTrue();
        assertThat(about("leader", "i-leaders")).isEmpty();
    }

    @Test
    void a_continuous_measure_is_to_be_reviewed_when_its_day_is_near() throws Exception {
        assertThat(task("supervisor", "REVIEW_MEASURE", "i-due").get("overdueDays").asInt()).isEqualTo(1);
        assertThat(about("supervisor", "i-later")).isEmpty();
    }

    @Test
    void nothing_of_a_closed_item_is_to_be_reviewed_until_it_is_reopened() throws Exception {
        assertThat(about("supervisor", "i-shut")).isEmpty();
        assertThat(lights()).isEqualTo("none");
        story.tell("supervisor", new ItemReopened(new ItemId("i-shut"), ReopenKind.RELAPSED, "反弹", 2, List.of()));
        projected();
        assertThat(about("supervisor", "i-shut")).containsExactly("REVIEW_MEASURE");
        assertThat(lights()).isEqualTo(TODAY.minusDays(6).toString());
    }

    private String lights() {
        return jdbc.sql("SELECT coalesce(red_on::text, 'none') FROM measure_row WHERE item_id = 'i-shut'")
                .query(String.class).single();
    }

    @Test
    void owners_do_not_review_their_own() throws Exception {
        assertThat(about("both", "i-boths")).doesNotContain("REVIEW_MEASURE");
        assertThat(about("office", "i-boths")).containsExactly("REVIEW_MEASURE");
    }
}
