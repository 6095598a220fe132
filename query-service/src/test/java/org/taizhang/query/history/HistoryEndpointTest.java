package org.taizhang.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class HistoryEndpointTest extends ReadEdge {

    private static final String HAN = ".*\\p{IsHan}.*。";

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        ItemId closed = new ItemId("i-closed");
        story.tell("supervisor",
                new ItemReopened(closed, ReopenKind.RELAPSED, "反弹", 2, List.of(new MeasureId("i-closed-m1"))));
        ItemId taken = new ItemId("i-taken");
        MeasureId measure = new MeasureId("m-1");
        story.tell("office", new ItemTakenOver(taken, "ZG-2026-0002", Place.OUTSIDE_PLANS, Story.problem("旧账"), null,
                Story.RAISED, false, new Declaration("已完成", null, List.of("卷宗三"), "第5行")));
        story.tell("office", new ResponsibleUnitAssigned(taken, Story.FINANCE));
        story.tell("office",
                Story.measure("i-taken", "m-1", new Deadline(DeadlineKind.UNCONFIRMED, null, null, "尽快"), "owner"));
        story.tell("office", new ProblemAmended(taken, new ProblemAmendment("旧账", "另一种表述", List.of()), null, "核对"));
        story.tell("office", new MeasureAmended(taken, measure, "措施", "措施改。", Deadline.immediate(), 2, "修订"));
        story.tell("office", Story.measure("i-taken", "m-2", Deadline.immediate(), "owner"));
        story.tell("office", new MeasureDropped(taken, new MeasureId("m-2"), null, "重复"));
        story.tell("office", new DeadlineSettled(taken, measure,
                new Deadline(DeadlineKind.CONTINUOUS, null, ReviewCycle.QUARTER, null)));
        story.tell("office", new ItemPutInForce(taken, new PlanId("plan-1"), 1, Story.HASH));
        story.tell("unithead", new MeasureReassigned(taken, measure,
                Story.measure("i-taken", "m-1", Deadline.immediate(), "owner", "owner2").measure().assignment(), "换人"));
        story.tell("owner", new MeasureReviewed(taken, measure, true, "坚持较好", Story.RAISED, ReviewCycle.QUARTER,
                LocalDate.of(2026, 6, 2)));
        story.tell("owner", new EvidenceSubmitted(taken, measure, new EvidenceId("e-9"), List.of(), "成效"));
        story.tell("office", new EvidenceReturned(taken, measure, new EvidenceId("e-9"), "看不清"));
        story.tell("owner",
                new ClosureRequested(taken, 1, List.of(ChainStep.OFFICE_REVIEW), true, List.of(), "100% 完成"));
        story.tell("office", new ClosureReturned(taken, ChainStep.OFFICE_REVIEW, "再核"));
        story.tell("unithead", new EstablishedRuleLinked(taken, new RuleId("r-1"), RuleKind.NEW, "蹲点制度"));
        story.tell("owner", new RuleDemandMet(taken, 1, SourceKind.SELF_CHECK, List.of(new RuleId("r-1"))));
        story.tell("office", new ItemWithdrawn(taken, "误登"));
        extendedAndMerged(story);
        PlanId plan = new PlanId("plan-1");
        story.tell("office", new PlanDrafted(plan, "整改方案", null, List.of()));
        story.tell("office", new ItemCovered(plan, taken));
        story.tell("office", new PlanSubmitted(plan, 1, List.of()));
        story.tell("principal", new PlanReturned(plan, 1, "补充"));
        story.tell("office", new PlanSubmitted(plan, 2, List.of()));
        story.tell("principal", new PlanApproved(plan, 2, List.of(), "同意"));
        story.tell("office", new RevisionProposed(plan, 2, List.of(), "难以落实"));
        story.tell("office", new PlanSubmitted(plan, 3, List.of()));
        story.tell("principal", new RevisionApproved(plan, 3, List.of(), List.of(), List.of(), "难以落实", "同意"));
        story.tell("office", new RevisionProposed(plan, 3, List.of(), "再修订"));
        story.tell("office", new RevisionAbandoned(plan, "不再需要"));
        story.tell("principal", new PlanConcluded(plan, "全部办结"));
        projected();
    }

    private static void extendedAndMerged(Story story) {
        ItemId item = new ItemId("i-merged");
        MeasureId measure = new MeasureId("m-2");
        LocalDate due = Story.RAISED.plusDays(30);
        story.tell("office", Story.raised("i-merged", "ZG-2026-0003", Story.FINANCE));
        story.tell("office", Story.measure("i-merged", "m-2", Deadline.byDate(due), "owner"));
        for (String id : List.of("x-1", "x-2", "x-3")) {
            story.tell("owner", new ExtensionRequested(item, measure, new ExtensionId(id), due, due.plusDays(30),
                    "流标", "过半", 1, 2));
            story.tell("leader", switch (id) {
                case "x-1" -> new ExtensionDeclined(item, measure, new ExtensionId(id), "理由不足");
                case "x-2" -> new ExtensionWithdrawn(item, measure, new ExtensionId(id), "写错了");
                default -> new ExtensionGranted(item, measure, new ExtensionId(id), due, due, due.plusDays(30), 1, 2,
                        "同意");
            });
        }
        story.tell("system", new MeasureFellOverdue(item, measure, LocalDate.of(2026, 5, 1)));
        story.tell("owner", new EvidenceSubmitted(item, measure, new EvidenceId("e-1"), List.of(), "成效"));
        story.tell("owner", new MeasureBasicallyCompleted(item, measure, "已起草", "待审定", Story.RAISED));
        story.tell("owner", new EvidenceWithdrawn(item, measure, new EvidenceId("e-1"), false, "传错了"));
        story.tell("office", new RepeatedProblemLinked(item, new ItemId("i-closed"), "ZG-2026-0001", "再犯"));
        story.tell("supervisor", new TakenOverClosureAccepted(item, Story.RAISED, Story.RAISED, "已核对", 90,
                Story.RAISED.plusDays(90)));
        story.tell("supervisor",
                new ItemReopened(item, ReopenKind.CLOSED_IN_ERROR, "误认可", 2, List.of(measure)));
        story.tell("office", new ItemMerged(item, new ItemId("i-closed"), "ZG-2026-0001", 14, "同一问题"));
    }

    @Test
    void every_event_is_told_in_order_with_actor_time_and_both_languages() throws Exception {
        JsonNode history = read("auditor", "/items/i-closed/history").get("events");
        assertThat(history.size()).isEqualTo(15);
        for (int i = 0; i < history.size(); i++) {
            JsonNode event = history.get(i);
            assertThat(event.get("sequence").asInt()).isEqualTo(i);
            assertThat(event.at("/sentence/zh").asString()).matches(HAN).doesNotContain("%s", "%d");
            assertThat(event.at("/sentence/en").asString()).endsWith(".");
            assertThat(event.at("/actor/name").asString()).matches("\\p{IsHan}+");
            assertThat(event.get("recordedAt").asString()).isNotEmpty();
            assertThat(event.get("position").asString()).matches("\\d+");
        }
        JsonNode closing = history.get(13);
        assertThat(closing.get("type").asString()).isEqualTo("item.ItemClosed");
        assertThat(closing.get("role").asString()).isEqualTo("SUPERVISOR");
        assertThat(closing.at("/sentence/zh").asString()).isEqualTo("第 1 轮整改销号，回头看应于 2026-06-20 进行。");
        assertThat(closing.get("occurredOn").asString()).isEqualTo("2026-03-22");
        assertThat(closing.at("/data/closedOn").asString()).isEqualTo("2026-03-22");
    }

    @Test
    void every_kind_of_event_of_an_item_has_its_sentence() throws Exception {
        Set<String> told = new TreeSet<>();
        for (String item : List.of("i-closed", "i-taken", "i-merged")) {
            for (JsonNode event : read("office", "/items/" + item + "/history").get("events")) {
                assertThat(event.at("/sentence/zh").asString()).matches(HAN);
                told.add(event.get("type").asString().substring("item.".length()));
            }
        }
        assertThat(told).hasSize(ItemEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void a_sentence_names_people_and_units_as_they_are_called() throws Exception {
        JsonNode history = read("office", "/items/i-closed/history").get("events");
        assertThat(history.at("/2/sentence/zh").asString()).isEqualTo("财务处认领了该问题。");
        assertThat(history.at("/1/sentence/en").asString()).contains("吴科员").contains("2026-04-01");
    }

    @Test
    void a_plans_history_is_told_too() throws Exception {
        JsonNode history = read("auditor", "/plans/plan-1/history").get("events");
        assertThat(history.size()).isEqualTo(12);
        for (JsonNode event : history) {
            assertThat(event.at("/sentence/zh").asString()).matches(HAN).doesNotContain("%s", "%d");
        }
        assertThat(history.at("/6/sentence/zh").asString()).isEqualTo("提出修订方案（现行第 2 版），涉及 0 个问题，理由：“难以落实”。");
        assertThat(history.at("/3/sentence/zh").asString()).isEqualTo("退回了方案第 1 版，理由：“补充”。");
        refused("auditor", "/plans/none/history", 404, "NOT_FOUND");
        refused("sysadmin", "/plans/plan-1/history", 403, "NOT_ALLOWED");
    }

    @Test
    void settings_and_the_tree_have_a_history_before_anything_happened_to_them() throws Exception {
        assertThat(read("sysadmin", "/settings/history").get("events").isEmpty()).isTrue();
        assertThat(read("sysadmin", "/unit-tree/history").get("events").isEmpty()).isTrue();
        refused("sysadmin", "/people/nobody/history", 404, "NOT_FOUND");
    }
}
