package org.taizhang.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;

import org.taizhang.api.authority.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.imports.FailedRow;
import org.taizhang.api.imports.ImportCompleted;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.imports.ImportWithdrawn;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindPlanEndpointTest extends ReadEdge {

    private static final PlanId PLAN = new PlanId("plan-1");
    private static final ImportId IMPORT = new ImportId("import-1");

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.person("secadmin", "安管理", Story.ROOT, Role.SECURITY_ADMIN, null);
        List<PlanSection> sections = List.of(new PlanSection("三", "整改措施"));
        List<ImportRow> rows = List.of(row("三-(一)"), row("三-(二)"));
        story.tell("office", new ImportConfirmed(IMPORT, Story.HASH, PLAN, "整改方案", sections, rows));
        story.tell("office", new PlanDrafted(PLAN, "整改方案", Story.HASH, sections));
        story.tell("office", new ProblemRaised(new ItemId("i-1"), "ZG-2026-0001",
                new Place(PLAN, IMPORT, "三-(一)", "整改措施"), Story.problem("问题一"), null, Story.RAISED, false));
        story.tell("office",
                Story.measure("i-1", "m-1", new Deadline(DeadlineKind.UNCONFIRMED, null, null, "尽快"), "owner"));
        story.tell("office", new ItemCovered(PLAN, new ItemId("i-1")));
        story.tell("office", new ImportCompleted(IMPORT, 1, List.of(new FailedRow("三-(二)", "TEXT_REQUIRED"))));
        story.tell("office", new PlanSubmitted(PLAN, 1, List.of()));
        ImportId running = new ImportId("import-2");
        story.tell("office", new ImportConfirmed(running, Story.HASH, new PlanId("plan-2"), "另一方案", sections, rows));
        ImportId withdrawn = new ImportId("import-3");
        story.tell("office", new ImportConfirmed(withdrawn, Story.HASH, new PlanId("plan-3"), "撤回", sections, rows));
        story.tell("office", new ImportCompleted(withdrawn, 2, List.of()));
        story.tell("office", new ImportWithdrawn(withdrawn, new PlanId("plan-3"), List.of(), "读错了"));
        story.tell("sysadmin", new UnitFounded(new UnitId("u-last"), "新单位", Story.ROOT));
        projected();
    }

    private static ImportRow row(String path) {
        return new ImportRow(new ItemId("i-" + path), path, "整改措施", Story.problem(path), null, List.of(), null);
    }

    @Test
    void a_plan_tells_its_sections_its_items_and_what_is_to_be_settled() throws Exception {
        JsonNode plan = read("principal", "/plans/plan-1");
        assertThat(plan.get("title").asString()).isEqualTo("整改方案");
        assertThat(plan.get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(plan.get("statusText").asString()).isEqualTo("待批准");
        assertThat(plan.get("version").asInt()).isEqualTo(2);
        assertThat(plan.at("/submitter/name").asString()).isEqualTo("钱办");
        assertThat(plan.at("/sections/0/path").asString()).isEqualTo("三");
        assertThat(plan.at("/covered/0/unconfirmedDeadlines").asInt()).isEqualTo(1);
        assertThat(plan.at("/covered/0").has("responsibleUnit")).isFalse();
        assertThat(send("principal", get("/api/v1/plans/plan-1")).getHeader("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void plans_are_listed_with_what_the_caller_may_see_of_their_items() throws Exception {
        assertThat(read("office", "/plans").at("/plans/0/items").asInt()).isEqualTo(1);
        assertThat(read("owner2", "/plans").at("/plans/0/title").asString()).isEqualTo("整改方案");
    }

    @Test
    void an_import_tells_what_was_created_and_what_failed_in_the_callers_language() throws Exception {
        JsonNode done = read("office", "/plans/imports/import-1");
        assertThat(done.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(done.get("planId").asString()).isEqualTo("plan-1");
        assertThat(done.get("total").asInt()).isEqualTo(2);
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(done.at("/failed/0/path").asString()).isEqualTo("三-(二)");
        assertThat(done.at("/failed/0/message").asString()).isEqualTo("必须填写文字说明。");
        assertThat(read("office", "/plans/imports/import-2").get("status").asString()).isEqualTo("RUNNING");
        assertThat(read("office", "/plans/imports/import-3").get("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_is_not_there_is_not_found_and_administrators_read_no_business() throws Exception {
        refused("office", "/plans/none", 404, "NOT_FOUND");
        refused("office", "/plans/imports/none", 404, "NOT_FOUND");
        refused("sysadmin", "/plans", 403, "NOT_ALLOWED");
        refused("sysadmin", "/plans/imports/import-1", 403, "NOT_ALLOWED");
    }

    @Test
    void a_plan_tells_the_import_that_drafted_it() throws Exception {
        assertThat(read("principal", "/plans/plan-1").get("importId").asString()).isEqualTo("import-1");
    }

    @Test
    void who_grants_roles_learns_what_the_plans_are_called_and_nothing_else_of_them() throws Exception {
        assertThat(read("secadmin", "/plans/names").at("/plans/0").propertyNames()).containsExactlyInAnyOrder("id",
                "name");
        assertThat(read("office", "/plans/names").get("plans").valueStream().map(plan -> plan.get("name").asString()))
                .contains("整改方案");
        refused("secadmin", "/plans", 403, "NOT_ALLOWED");
        refused("sysadmin", "/plans/names", 403, "NOT_ALLOWED");
    }
}
