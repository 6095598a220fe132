package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class ClosingStepsTest extends TaskEdge {

    private static ClosureStepApproved approved(String id, ChainStep step, int position) {
        return new ClosureStepApproved(new ItemId(id), step, position, 3, 9, List.of(Story.HASH), "同意");
    }

    private void closed(String id, String number, int daysToLookBack) {
        ready(id, number);
        story.tell("owner", request(id));
        story.tell("unithead", approved(id, ChainStep.UNIT_APPROVAL, 1));
        story.tell("office", approved(id, ChainStep.OFFICE_REVIEW, 2));
        story.tell("auditor", approved(id, ChainStep.RECHECK, 3));
        story.tell("supervisor", new ItemClosed(new ItemId(id), 1, TODAY.minusDays(30), "同意", 30,
                TODAY.plusDays(daysToLookBack)));
    }

    @Override
    void tell() {
        story.person("supervisor2", "赵督导", Story.ROOT, Role.SUPERVISOR, null);
        story.person("office2", "蒋办", Story.OFFICE, Role.OFFICE, null);
        story.person("unithead2", "沈处", Story.FINANCE, Role.UNIT_HEAD, Story.FINANCE);
        done("i-done", "ZG-2026-0001");
        ready("i-ready", "ZG-2026-0002");
        ready("i-step1", "ZG-2026-0003");
        story.tell("unithead", request("i-step1"));
        ready("i-step2", "ZG-2026-0004");
        story.tell("owner", request("i-step2"));
        story.tell("unithead", approved("i-step2", ChainStep.UNIT_APPROVAL, 1));
        ready("i-again", "ZG-2026-0005");
        story.tell("unithead2", request("i-again"));
        story.tell("unithead", approved("i-again", ChainStep.UNIT_APPROVAL, 1));
        story.tell("office", approved("i-again", ChainStep.OFFICE_REVIEW, 2));
        story.tell("supervisor", new ClosureReturned(new ItemId("i-again"), ChainStep.RECHECK, "现场不符"));
        ready("i-end", "ZG-2026-0006");
        story.tell("owner", request("i-end"));
        story.tell("unithead", approved("i-end", ChainStep.UNIT_APPROVAL, 1));
        story.tell("supervisor2", approved("i-end", ChainStep.OFFICE_REVIEW, 2));
        story.tell("supervisor", approved("i-end", ChainStep.RECHECK, 3));
        closed("i-closed", "ZG-2026-0007", -1);
        closed("i-not-yet", "ZG-2026-0008", 300);
        closed("i-looked", "ZG-2026-0009", -3);
        story.tell("supervisor", new LookBackRecorded(new LookBackId("l-1"), TODAY, List.of(Story.person("auditor")),
                List.of(new ReviewedItem(new LookBackFinding(new ItemId("i-looked"), LookBackResult.HOLDS, "好",
                        List.of()), 1, TODAY.minusDays(30)))));
        closed("i-reopened", "ZG-2026-0010", -3);
        story.tell("supervisor", new ItemReopened(new ItemId("i-reopened"), ReopenKind.RELAPSED, "反弹", 2,
                List.of(new MeasureId("i-reopened-m"))));
        story.tell("supervisor", new ItemTakenOver(new ItemId("i-old"), "ZG-2026-0011", Place.OUTSIDE_PLANS,
                Story.problem("旧账"), Story.FINANCE, Story.RAISED, true,
                new Declaration("已销号", Story.RAISED, List.of(), "第3行")));
        story.tell("supervisor", new ItemTakenOver(new ItemId("i-old-open"), "ZG-2026-0012", Place.OUTSIDE_PLANS,
                Story.problem("旧账二"), Story.FINANCE, Story.RAISED, true,
                new Declaration("整改中", null, List.of(), "第4行")));
    }

    @Test
    void when_all_measures_are_done_the_diagnosis_is_left_to_write() throws Exception {
        assertThat(about("owner", "i-done")).containsExactlyInAnyOrder("RECORD_ROOT_CAUSE", "RECORD_SAME_TYPE_CHECK");
        assertThat(about("unithead", "i-done")).hasSize(2);
    }

    @Test
    void what_is_complete_may_be_asked_to_be_closed() throws Exception {
        assertThat(task("owner", "REQUEST_CLOSURE", "i-ready").at("/why/basis").asString()).isEqualTo("OWN");
        JsonNode task = task("unithead", "REQUEST_CLOSURE", "i-ready");
        assertThat(task.at("/why/basis").asString()).isEqualTo("UNIT");
        assertThat(task.at("/why/unit/name").asString()).isEqualTo("财务处");
        assertThat(about("owner2", "i-ready")).isEmpty();
    }

    @Test
    void a_step_waits_for_its_role_and_says_which_of_how_many_it_is() throws Exception {
        JsonNode task = task("office", "APPROVE_STEP", "i-step2");
        assertThat(task.at("/step/step").asString()).isEqualTo("OFFICE_REVIEW");
        assertThat(task.at("/step/number").asInt()).isEqualTo(2);
        assertThat(task.at("/step/of").asInt()).isEqualTo(3);
        assertThat(task.get("waitsSince").asString()).isNotEmpty();
        assertThat(task.at("/why/roleText").asString()).isEqualTo("整改办");
        assertThat(about("supervisor", "i-step2")).isEmpty();
        assertThat(about("unithead2", "i-step2")).isEmpty();
    }

    @Test
    void who_asked_for_closing_approves_no_step() throws Exception {
        assertThat(about("unithead", "i-step1")).isEmpty();
        assertThat(about("unithead2", "i-step1")).containsExactly("APPROVE_STEP");
    }

    @Test
    void separation_holds_over_requests_that_were_returned() throws Exception {
        // Who approved asks for nothing more in this round; who asked approves nothing.
        assertThat(about("unithead", "i-again")).isEmpty();
        assertThat(about("unithead2", "i-again")).containsExactly("REQUEST_CLOSURE");
        assertThat(about("owner", "i-again")).containsExactly("REQUEST_CLOSURE");
        story.tell("owner", request("i-again"));
        projected();
        assertThat(about("unithead2", "i-again")).isEmpty();
        assertThat(about("unithead", "i-again")).containsExactly("APPROVE_STEP");
    }

    @Test
    void the_rechecker_may_close_and_who_approved_another_step_may_not() throws Exception {
        assertThat(about("supervisor", "i-end")).containsExactly("CLOSE_ITEM");
        assertThat(about("supervisor2", "i-end")).isEmpty();
    }

    @Test
    void a_look_back_is_due_until_it_is_done_and_not_for_who_closed() throws Exception {
        JsonNode task = task("supervisor2", "LOOK_BACK", "i-closed");
        assertThat(task.get("overdueDays").asInt()).isEqualTo(1);
        assertThat(about("supervisor", "i-closed")).isEmpty();
        assertThat(about("supervisor2", "i-not-yet")).isEmpty();
        assertThat(about("supervisor2", "i-looked")).isEmpty();
        assertThat(about("supervisor2", "i-reopened")).isEmpty();
    }

    @Test
    void a_reopened_round_begins_without_those_who_acted_in_the_last() throws Exception {
        story.tell("owner", handIn("i-reopened", "e-new"));
        story.tell("office", new EvidenceAccepted(new ItemId("i-reopened"), new MeasureId("i-reopened-m"),
                new EvidenceId("e-new")));
        projected();
        assertThat(about("owner", "i-reopened")).containsExactly("COMPLETE_MEASURE");
        assertThat(jdbc.sql("SELECT round_acts::text FROM item_row WHERE item_id = 'i-reopened'").query(String.class)
                .single()).isEqualTo("[]");
    }

    @Test
    void a_declared_closing_is_accepted_by_a_supervisor_who_did_not_take_it_over() throws Exception {
        assertThat(about("supervisor2", "i-old")).containsExactly("ACCEPT_DECLARED_CLOSING");
        assertThat(about("supervisor", "i-old")).isEmpty();
        assertThat(about("supervisor2", "i-old-open")).isEmpty();
    }

    @Test
    void replayed_gives_the_same_tasks() throws Exception {
        String before = tasks("supervisor2").toString() + tasks("unithead") + tasks("office");
        replay();
        assertThat(tasks("supervisor2").toString() + tasks("unithead") + tasks("office")).isEqualTo(before);
    }
}
