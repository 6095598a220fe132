package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class WorkOnMeasuresTest extends TaskEdge {

    @Override
    void tell() {
        claimed("i-late", "ZG-2026-0001", TODAY.minusDays(5));
        claimed("i-soon", "ZG-2026-0002", TODAY.plusDays(1));
        claimed("i-open", "ZG-2026-0003", FAR);
        claimed("i-back", "ZG-2026-0004", FAR);
        submitted("i-back", "e-back");
        story.tell("office", new EvidenceReturned(new ItemId("i-back"), new MeasureId("i-back-m"),
                new EvidenceId("e-back"), "看不清"));
        claimed("i-again", "ZG-2026-0005", FAR);
        submitted("i-again", "e-first");
        story.tell("office", new EvidenceReturned(new ItemId("i-again"), new MeasureId("i-again-m"),
                new EvidenceId("e-first"), "看不清"));
        submitted("i-again", "e-second");
        claimed("i-shown", "ZG-2026-0006", FAR);
        accepted("i-shown", "e-shown");
        claimed("i-bare", "ZG-2026-0007", FAR);
        story.tell("owner", new MeasureCompleted(new ItemId("i-bare"), new MeasureId("i-bare-m"), "完成", Story.RAISED));
        claimed("i-taken-back", "ZG-2026-0008", FAR);
        submitted("i-taken-back", "e-taken-back");
        story.tell("owner", new EvidenceWithdrawn(new ItemId("i-taken-back"), new MeasureId("i-taken-back-m"),
                new EvidenceId("e-taken-back"), false, "传错了"));
        story.tell("office", Story.raised("i-heads", "ZG-2026-0009", Story.FINANCE));
        story.tell("office", Story.measure("i-heads", "m-heads", Deadline.byDate(FAR), "unithead"));
        story.tell("unithead", new ItemClaimed(new ItemId("i-heads"), Story.FINANCE, Story.RAISED, 15, Map.of()));
        story.tell("office", Story.raised("i-raised", "ZG-2026-0010", Story.FINANCE));
        story.tell("office", Story.measure("i-raised", "m-raised", Deadline.byDate(TODAY.minusDays(9)), "owner"));
        ready("i-ready", "ZG-2026-0011");
        for (String one : new String[]{"delegate", "former" }) {
            story.tell("sysadmin", new PersonRegistered(Story.person(one), one, null, null));
            story.tell("sysadmin", new AccountLinked(Story.person(one), new Account(Story.ISSUER, one)));
        }
        delegated("d-now", "delegate", TODAY, TODAY.plusDays(3));
        delegated("d-over", "former", TODAY.minusDays(9), TODAY.minusDays(5));
    }

    private void delegated(String id, String to, LocalDate from, LocalDate until) {
        story.tell("owner", new WorkDelegated(new DelegationId(id), Story.person("owner"), Story.person(to), from,
                until, 90, "出差。"));
    }

    @Test
    void an_overdue_measure_says_since_how_many_days_and_how_to_issue_the_command() throws Exception {
        JsonNode task = task("owner", "MEASURE_OVERDUE", "i-late");
        assertThat(task.get("command").asString()).isEqualTo("SubmitEvidence");
        assertThat(task.get("number").asString()).isEqualTo("ZG-2026-0001");
        assertThat(task.get("title").asString()).isEqualTo("问题ZG-2026-0001");
        assertThat(task.get("version").asLong()).isEqualTo(2);
        assertThat(task.get("measureId").asString()).isEqualTo("i-late-m");
        assertThat(task.get("measureTitle").asString()).isEqualTo("措施i-late-m");
        assertThat(task.get("dueOn").asString()).isEqualTo(TODAY.minusDays(5).toString());
        assertThat(task.get("overdue").asBoolean()).isTrue();
        assertThat(task.get("overdueDays").asLong()).isEqualTo(5);
        assertThat(task.at("/why/basis").asString()).isEqualTo("OWN");
        assertThat(task.at("/why/role").asString()).isEqualTo("OWNER");
    }

    @Test
    void a_measure_with_a_yellow_light_is_due_soon() throws Exception {
        JsonNode task = task("owner", "MEASURE_DUE_SOON", "i-soon");
        assertThat(task.get("overdue").asBoolean()).isFalse();
        assertThat(task.get("otherwise").toString()).contains("RequestExtension");
    }

    @Test
    void what_is_open_with_time_left_comes_last() throws Exception {
        assertThat(about("owner", "i-open")).containsExactly("MEASURE_OPEN");
        assertThat(tasks("owner").getLast().get("kind").asString()).isEqualTo("MEASURE_OPEN");
    }

    @Test
    void returned_evidence_is_to_be_handed_in_again() throws Exception {
        JsonNode task = task("owner", "HAND_IN_AGAIN", "i-back");
        assertThat(task.get("evidenceId").asString()).isEqualTo("e-back");
    }

    @Test
    void while_others_decide_on_evidence_there_is_nothing_to_do() throws Exception {
        assertThat(about("owner", "i-again")).isEmpty();
    }

    @Test
    void a_measure_whose_evidence_is_accepted_is_to_be_completed() throws Exception {
        assertThat(task("owner", "COMPLETE_MEASURE", "i-shown").get("command").asString())
                .isEqualTo("CompleteMeasure");
    }

    @Test
    void a_completed_measure_without_evidence_wants_some() throws Exception {
        assertThat(about("owner", "i-bare")).containsExactly("EVIDENCE_MISSING");
    }

    @Test
    void evidence_that_was_taken_back_is_as_if_there_were_none() throws Exception {
        assertThat(about("owner", "i-taken-back")).containsExactly("MEASURE_OPEN");
    }

    @Test
    void a_unit_head_who_owns_a_measure_works_on_it_too() throws Exception {
        assertThat(task("unithead", "MEASURE_OPEN", "i-heads").at("/why/basis").asString()).isEqualTo("OWN");
        assertThat(about("unithead", "i-open")).isEmpty();
    }

    @Test
    void work_begins_when_the_unit_has_claimed_the_item() throws Exception {
        assertThat(about("owner", "i-raised")).isEmpty();
    }

    @Test
    void nobody_works_on_another_ones_measures() throws Exception {
        assertThat(tasks("owner2")).isEmpty();
    }

    @Test
    void a_delegate_does_the_work_that_was_delegated_and_is_told_whose() throws Exception {
        JsonNode task = task("delegate", "MEASURE_OVERDUE", "i-late");
        assertThat(task.at("/why/basis").asString()).isEqualTo("DELEGATED");
        assertThat(task.at("/why/delegator/name").asString()).isEqualTo("吴科员");
        assertThat(task.at("/why/delegation").asString()).isEqualTo("d-now");
        assertThat(about("delegate", "i-ready")).containsExactly("REQUEST_CLOSURE");
    }

    @Test
    void a_delegation_that_is_over_gives_no_tasks() throws Exception {
        assertThat(tasks("former")).isEmpty();
    }

    @Test
    void a_task_keeps_its_id_when_it_becomes_another_kind() throws Exception {
        claimed("i-moving", "ZG-2026-0108", FAR);
        projected();
        String open = task("owner", "MEASURE_OPEN", "i-moving").get("id").asString();
        accepted("i-moving", "e-moving");
        projected();
        assertThat(task("owner", "COMPLETE_MEASURE", "i-moving").get("id").asString()).isEqualTo(open);
    }
}
