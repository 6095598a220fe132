package org.taizhang.query.planversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class PlanVersionEndpointTest extends ReadEdge {

    private static final PlanId PLAN = new PlanId("plan-1");
    private static final PlanId DRAFT = new PlanId("plan-2");
    private static final LocalDate DUE = LocalDate.of(2099, 6, 30);
    private static final ItemId A = new ItemId("i-a");
    private static final MeasureId M1 = new MeasureId("a-1");
    private static final MeasureId M2 = new MeasureId("a-2");

    @Autowired
    ReplayedContents contents;

    private Story story;

    /** Version 1 in force with a and b; version 2 returned; version 3, with c and without b, in force; 4 is submitted. */
    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", new PlanDrafted(PLAN, "整改方案", null, List.of()));
        raise(PLAN, "i-a", "ZG-2026-0001", Story.problem("问题甲"));
        measure("i-a", "a-1", Deadline.byDate(DUE));
        measure("i-a", "a-2", Deadline.immediate());
        raise(PLAN, "i-b", "ZG-2026-0002", Story.problem("问题乙"));
        measure("i-b", "b-1", new Deadline(DeadlineKind.CONTINUOUS, null, null, null));
        List<FrozenItem> first = List.of(frozen("i-a", 2), frozen("i-b", 1));
        story.tell("office", new PlanSubmitted(PLAN, 1, first));
        story.tell("principal", new PlanApproved(PLAN, 1, first, "同意"));
        story.tell("principal", new ItemPutInForce(A, PLAN, 1, first.getFirst().contentSha256()));

        ItemRevision change = new ItemRevision(A, null,
                List.of(new MeasureAmendment(M1, "修订措施。", "修订措施。", Deadline.byDate(DUE.plusDays(10)))), List.of(M2),
                List.of(), false);
        ItemRevision removed = new ItemRevision(new ItemId("i-b"), null, List.of(), List.of(), List.of(), true);
        story.tell("office", new RevisionProposed(PLAN, 1, List.of(change, removed), "难以落实"));
        raise(PLAN, "i-c", "ZG-2026-0003", new Problem(Subject.INDIVIDUAL, Story.person("owner2"), null,
                ProblemSource.of(SourceKind.SELF_CHECK), "个人问题", "个人问题。", false, List.of(), null, Map.of()));
        measure("i-c", "c-1", Deadline.byDate(DUE));
        FrozenItem revised = new FrozenItem(A, 3, change.appliedTo(now("i-a")).sha256());
        List<FrozenItem> second = List.of(revised, frozen("i-c", 1));
        story.tell("office", new PlanSubmitted(PLAN, 2, second));
        story.tell("principal", new PlanReturned(PLAN, 2, "理由不足"));
        story.tell("office", new PlanSubmitted(PLAN, 3, second));
        story.tell("principal",
                new RevisionApproved(PLAN, 3, second, List.of(change, removed), List.of(new ItemId("i-c")),
                        "难以落实", "同意修订"));
        story.tell("principal", new MeasureDropped(A, M2, 3, "难以落实"));
        story.tell("principal",
                new MeasureAmended(A, M1, "修订措施。", "修订措施。", Deadline.byDate(DUE.plusDays(10)), 3, "难以落实"));

        ItemRevision again = new ItemRevision(A, null, List.of(new MeasureAmendment(M1, "再修订。", "再修订。", null)),
                List.of(), List.of(), false);
        story.tell("office", new RevisionProposed(PLAN, 3, List.of(again), "再次修订"));
        story.tell("office", new PlanSubmitted(PLAN, 4,
                List.of(new FrozenItem(A, 5, again.appliedTo(now("i-a")).sha256()), frozen("i-c", 1))));
        draft();
        projected();
    }

    /** One that nobody could submit as it is. */
    private void draft() {
        story.tell("office", new PlanDrafted(DRAFT, "另一方案", null, List.of()));
        raise(DRAFT, "i-x", "ZG-2026-0004", Story.problem("问题丙"));
        measure("i-x", "x-1", new Deadline(DeadlineKind.UNCONFIRMED, null, null, "尽快"));
        measure("i-x", "x-2", Deadline.byDate(LocalDate.of(2020, 1, 1)));
        story.tell("office", new ProblemRaised(new ItemId("i-y"), "ZG-2026-0005", new Place(DRAFT, null, null, null),
                Story.problem("问题丁"), null, Story.RAISED, false));
        story.tell("office", new ItemCovered(DRAFT, new ItemId("i-y")));
    }

    private void raise(PlanId plan, String item, String number, Problem problem) {
        story.tell("office", new ItemCovered(plan, new ItemId(item)));
        story.tell("office", new ProblemRaised(new ItemId(item), number, new Place(plan, null, null, null), problem,
                Story.FINANCE, Story.RAISED, false));
    }

    private void measure(String item, String measure, Deadline deadline) {
        story.tell("office", Story.measure(item, measure, deadline, "owner"));
    }

    private ItemContent now(String item) {
        ItemContent content = contents.now(item);
        assertThat(content).isNotNull();
        return content;
    }

    private FrozenItem frozen(String item, long version) {
        return new FrozenItem(new ItemId(item), version, now(item).sha256());
    }

    @Test
    void a_plan_is_told_as_it_was_on_a_day() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        JsonNode now = read("auditor", "/plans/plan-1/as-of?on=" + today);
        assertThat(now.get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(now.get("versionInForce").asInt()).isEqualTo(3);
        assertThat(now.get("items").valueStream().map(item -> item.get("itemId").asString())).containsExactly("i-a",
                "i-b", "i-c");
        assertThat(now.at("/items/0/state")).isEqualTo(read("auditor", "/items/i-a/replay").get("state"));
        assertThat(now.at("/items/0/sequence").asLong()).isEqualTo(read("auditor", "/items/i-a/replay").get("sequence")
                .asLong());
        assertThat(now.has("cursor")).isFalse();

        JsonNode first = read("auditor", "/plans/plan-1/as-of?limit=2&on=" + today);
        assertThat(first.get("items")).hasSize(2);
        assertThat(read("auditor", "/plans/plan-1/as-of?on=" + today + "&cursor=" + first.get("cursor").asString())
                .get("items")).hasSize(1);
        // What is an individual's stays with who it concerns.
        assertThat(read("unithead", "/plans/plan-1/as-of?on=" + today).get("items")).hasSize(2);
        assertThat(read("auditor", "/plans/plan-2/as-of?on=" + today).get("status").asString()).isEqualTo("DRAFT");
        refused("auditor", "/plans/plan-1/as-of?on=" + today.minusDays(1), 404, "PLAN_NOT_YET");
        refused("auditor", "/plans/plan-1/as-of?on=" + today.plusDays(1), 422, "DAY_IN_FUTURE");
        refused("auditor", "/plans/plan-1/as-of?limit=0&on=" + today, 400, "LIMIT_OUT_OF_RANGE");
        refused("sysadmin", "/plans/plan-1/as-of?on=" + today, 403, "NOT_ALLOWED");
    }

    @Test
    void every_version_tells_what_became_of_it_and_by_whom() throws Exception {
        JsonNode versions = read("auditor", "/plans/plan-1/versions").get("versions");
        assertThat(versions).extracting(version -> version.get("number").asInt(), version -> version.get("status")
                .asString(), version -> version.get("items").asInt())
                .containsExactly(tuple(1, "SUPERSEDED", 2), tuple(2, "RETURNED", 2), tuple(3, "IN_FORCE", 2),
                        tuple(4, "SUBMITTED", 2));
        assertThat(versions.at("/0/statusText").asString()).isEqualTo("已被后版取代");
        assertThat(versions.at("/2/reason").asString()).isEqualTo("难以落实");
        assertThat(versions.at("/2/submitter/name").asString()).isEqualTo("钱办");
        assertThat(versions.at("/2/decider/name").asString()).isEqualTo("孙书记");
        assertThat(versions.at("/1/remark").asString()).isEqualTo("理由不足");
    }

    @Test
    void what_a_version_froze_is_told_as_it_was_whatever_became_of_it_since() throws Exception {
        JsonNode first = read("auditor", "/plans/plan-1/versions/1").get("frozen");
        assertThat(first).extracting(frozen -> frozen.get("intact").asBoolean()).containsExactly(true, true);
        assertThat(first.at("/0/content/measures")).extracting(measure -> measure.get("text").asString())
                .containsExactly("措施a-1。全文。", "措施a-2。全文。");
        assertThat(first.at("/0/responsibleUnit/name").asString()).isEqualTo("财务处");
        JsonNode third = read("auditor", "/plans/plan-1/versions/3").get("frozen");
        assertThat(third).extracting(frozen -> frozen.get("intact").asBoolean()).containsExactly(true, true);
        assertThat(third.at("/0/content/measures")).extracting(measure -> measure.get("text").asString())
                .containsExactly("修订措施。");
        refused("auditor", "/plans/plan-1/versions/9", 404, "PLAN_VERSION_UNKNOWN");
        refused("auditor", "/plans/none/versions/1", 404, "NOT_FOUND");
    }

    @Test
    void an_individuals_problem_is_told_to_nobody_else() throws Exception {
        assertThat(read("owner", "/plans/plan-1/versions/3").get("frozen")).extracting(f -> f.get("itemId").asString())
                .containsExactly("i-a");
        assertThat(read("owner", "/plans/plan-1/diff?from=1&to=3").get("added")).isEmpty();
    }

    @Test
    void the_difference_of_two_versions_is_told_item_by_item_and_field_by_field() throws Exception {
        JsonNode diff = read("auditor", "/plans/plan-1/diff?from=1&to=3");
        assertThat(diff.get("added")).extracting(item -> item.get("itemId").asString()).containsExactly("i-c");
        assertThat(diff.get("dropped")).extracting(item -> item.get("itemId").asString()).containsExactly("i-b");
        assertThat(diff.at("/changed/0/fields")).extracting(field -> field.get("field").asString(),
                field -> field.path("measureId").asString(), field -> field.path("before").asString(null),
                field -> field.path("after").asString(null))
                .containsExactly(tuple("measureTitle", "a-1", "措施a-1", "修订措施。"),
                        tuple("measureText", "a-1", "措施a-1。全文。", "修订措施。"),
                        tuple("deadline", "a-1", "2099-06-30", "2099-07-10"),
                        tuple("measure", "a-2", "措施a-2。全文。", null));
        assertThat(diff.at("/changed/0/fields/1/label/zh").asString()).isEqualTo("措施内容");
        assertThat(read("auditor", "/plans/plan-1/diff?from=2&to=3").get("changed")).isEmpty();
        refused("auditor", "/plans/plan-1/diff?from=1&to=9", 404, "PLAN_VERSION_UNKNOWN");
    }

    private List<String> codes(String account, String plan, String severity) throws Exception {
        return read(account, "/plans/" + plan + "/checklist").get("entries").valueStream()
                .filter(entry -> entry.get("severity").asString().equals(severity))
                .map(entry -> entry.get("code").asString() + " "
                        + entry.path("measureId").asString(entry.path("itemId").asString("")))
                .map(String::strip).toList();
    }

    @Test
    void a_draft_lists_what_would_refuse_it_and_what_a_person_decides() throws Exception {
        assertThat(codes("principal", "plan-2", "BLOCKS")).containsExactlyInAnyOrder("DEADLINE_UNCONFIRMED x-1",
                "NO_RESPONSIBLE_UNIT i-y", "NO_MEASURE i-y");
        assertThat(codes("principal", "plan-2", "LOOK")).containsExactly("DEADLINE_PAST x-2");
        JsonNode list = read("principal", "/plans/plan-2/checklist");
        assertThat(list.get("version").asInt()).isEqualTo(1);
        assertThat(list.at("/entries/0/link").asString()).isEqualTo("/items/i-x");
        assertThat(list.at("/entries/0/text").asString()).isEqualTo("请明确完成时限。");
    }

    @Test
    void a_submitted_revision_shows_what_differs_and_blocks_whoever_had_a_hand_in_it() throws Exception {
        assertThat(codes("principal", "plan-1", "BLOCKS")).isEmpty();
        assertThat(codes("principal", "plan-1", "LOOK")).containsExactly("ITEM_CHANGED i-a");
        assertThat(codes("office", "plan-1", "BLOCKS")).containsExactly("PLAN_APPROVED_BY_SUBMITTER",
                "PLAN_APPROVED_BY_REVISER");
        JsonNode changed = read("principal", "/plans/plan-1/checklist").at("/entries/0");
        assertThat(changed.get("link").asString()).isEqualTo("/plans/plan-1/diff?from=3&to=4");
    }

    @Test
    void the_plan_shows_the_revision_beside_the_version_in_force() throws Exception {
        JsonNode plan = read("principal", "/plans/plan-1");
        assertThat(plan.get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(plan.get("planVersion").asInt()).isEqualTo(3);
        assertThat(plan.at("/revision/status").asString()).isEqualTo("SUBMITTED");
        assertThat(plan.at("/revision/version").asInt()).isEqualTo(4);
        assertThat(plan.at("/revision/changes/0/amended/0/text").asString()).isEqualTo("再修订。");
        assertThat(read("principal", "/plans/plan-2").has("revision")).isFalse();
    }

    @Test
    void a_measure_completed_since_blocks_the_approval() throws Exception {
        PlanId plan = new PlanId("plan-3");
        story.tell("office", new PlanDrafted(plan, "第三方案", null, List.of()));
        raise(plan, "i-z", "ZG-2026-0009", Story.problem("问题戊"));
        measure("i-z", "z-1", Deadline.byDate(DUE));
        List<FrozenItem> frozen = List.of(frozen("i-z", 1));
        story.tell("office", new PlanSubmitted(plan, 1, frozen));
        story.tell("principal", new PlanApproved(plan, 1, frozen, "同意"));
        ItemId item = new ItemId("i-z");
        ItemRevision change = new ItemRevision(item, null,
                List.of(new MeasureAmendment(new MeasureId("z-1"), "改。", "改。", null)), List.of(), List.of(), false);
        story.tell("office", new RevisionProposed(plan, 1, List.of(change), "难以落实"));
        story.tell("office", new PlanSubmitted(plan, 2,
                List.of(new FrozenItem(item, 1, change.appliedTo(now("i-z")).sha256()))));
        projected();
        assertThat(codes("principal", "plan-3", "BLOCKS")).isEmpty();
        story.tell("owner", new MeasureCompleted(item, new MeasureId("z-1"), "已完成", Story.RAISED));
        projected();
        assertThat(codes("principal", "plan-3", "BLOCKS")).containsExactly("MEASURE_COMPLETED z-1");
    }

    @Test
    void administrators_read_no_plans() throws Exception {
        for (String address : List.of("/versions", "/versions/1", "/diff?from=1&to=3", "/checklist")) {
            refused("sysadmin", "/plans/plan-1" + address, 403, "NOT_ALLOWED");
        }
    }
}
