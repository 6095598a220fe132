package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;
import org.taizhang.standalone.demo.MovableClock;

import tools.jackson.databind.JsonNode;

/** A plan in force turns out not to fit: it is revised, returned, revised anew and approved, and every version stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionJourneyTest {

    private static final String BEFORE = "每月到基层蹲点两天。";
    private static final String RETURNED = "每季度到基层蹲点一天。";
    private static final String AFTER = "每季度到基层蹲点五天。";

    private Instance app;
    private MovableClock clock;
    private ItemWork work;
    private String plan;
    private String style;
    private String followUp;
    private List<String> measures;
    private Answer approved;
    private Answer submitted;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
        clock = app.context().getBean(MovableClock.class);
        work = new ItemWork(app, clock::today);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void a_plan_comes_into_force() throws Exception {
        plan = work.ok("office", "/api/v1/plans", Map.of("title", "专题民主生活会整改方案")).text("id");
        style = raised("联系群众不够紧密。", BEFORE, "设立接待日。");
        followUp = raised("督办落实不够有力。", "建立督办台账。");
        measures = work.measuresOf(style);
        Answer first = work.ok("office", of("/submit"), Map.of());
        approved = work.ok("principal", of("/approve"), Map.of("text", "同意。"), ItemWork.ifMatch(first));
        for (String item : List.of(style, followUp)) {
            work.eventually("auditor", "/api/v1/items/" + item, "/inForce", "true");
            work.ok("unithead", "/api/v1/items/" + item + "/claim", Map.of());
        }
    }

    @Test
    @Order(2)
    void what_is_in_force_changes_by_a_revision_only() {
        long version = work.item(style).path("version").asLong();
        String measure = "/api/v1/items/" + style + "/measures/" + measures.getFirst();
        work.refused("office", measure + "/amend", Map.of("text", AFTER, "reason", "难以落实。"), 409, "ALREADY_IN_FORCE",
                ItemWork.ifMatch(version));
        work.refused("office", measure + "/drop", Map.of("reason", "难以落实。"), 409, "ALREADY_IN_FORCE",
                ItemWork.ifMatch(version));
        work.refused("unithead", of("/revise"), revision(RETURNED), 403, "NOT_ALLOWED", ItemWork.ifMatch(approved));
    }

    @Test
    @Order(3)
    void a_revision_that_is_proposed_and_submitted_changes_nothing_yet() {
        Answer revised = work.ok("office", of("/revise"), revision(RETURNED), ItemWork.ifMatch(approved));
        work.refused("principal", of("/approve"), Map.of("text", "同意。"), 409, "PLAN_NOT_SUBMITTED",
                ItemWork.ifMatch(revised));
        submitted = work.ok("office", of("/submit"), Map.of());
        assertThat(texts(style)).containsExactly(BEFORE + " OPEN", "设立接待日。 OPEN");
        JsonNode view = app.get("principal", of("")).body();
        assertThat(view.path("status").asString()).isEqualTo("IN_FORCE");
        assertThat(view.path("planVersion").asInt()).isEqualTo(1);
        assertThat(view.at("/revision/version").asInt()).isEqualTo(2);
        assertThat(view.at("/revision/changes/0/amended/0/text").asString()).isEqualTo(RETURNED);
        work.ok("owner", "/api/v1/items/" + followUp + "/measures/" + work.measuresOf(followUp).getFirst()
                + "/progress", work.progress(40));
    }

    @Test
    @Order(4)
    void neither_the_version_before_nor_the_one_that_was_returned_is_approved() {
        Answer stale = work.refused("principal", of("/approve"), Map.of("text", "同意。"), 412, "STALE_VERSION",
                ItemWork.ifMatch(approved));
        assertThat(stale.body().path("currentVersion").asLong()).isEqualTo(submitted.version());
        Answer returned = work.ok("principal", of("/return"), Map.of("reason", "力度不够。"), ItemWork.ifMatch(submitted));
        work.refused("principal", of("/approve"), Map.of("text", "同意。"), 409, "PLAN_NOT_SUBMITTED",
                ItemWork.ifMatch(returned));
        work.ok("office", of("/revise"), revision(AFTER), ItemWork.ifMatch(returned));
        Answer again = work.ok("office", of("/submit"), Map.of());
        for (Answer seen : List.of(submitted, returned)) {
            work.refused("principal", of("/approve"), Map.of("text", "同意。"), 412, "STALE_VERSION",
                    ItemWork.ifMatch(seen));
        }
        assertThat(texts(style)).containsExactly(BEFORE + " OPEN", "设立接待日。 OPEN");
        submitted = again;
    }

    @Test
    @Order(5)
    void once_approved_the_items_are_what_it_says_and_others_are_left_alone() throws Exception {
        List<JsonNode> before = work.history(followUp);
        work.ok("principal", of("/approve"), Map.of("text", "同意修订。"), ItemWork.ifMatch(submitted));
        work.eventually("auditor", "/api/v1/items/" + style, "/measures/2/text", "设立意见箱。");
        assertThat(texts(style)).containsExactly(AFTER + " OPEN", "设立接待日。 DROPPED", "设立意见箱。 OPEN");
        JsonNode promises = app.get("auditor",
                "/api/v1/items/" + style + "/measures/" + measures.getFirst() + "/promises").body();
        assertThat(promises.at("/original/date").asString()).as("punctuality is measured by it for ever")
                .isEqualTo(clock.today().plusDays(60).toString());
        assertThat(promises.path("current").asString()).isEqualTo(clock.today().plusDays(100).toString());
        assertThat(work.history(followUp)).isEqualTo(before);
        work.refused("office", of("/revision/abandon"), Map.of("reason", "不再需要。"), 412, "STALE_VERSION",
                ItemWork.ifMatch(submitted));
    }

    @Test
    @Order(6)
    void every_version_can_be_read_as_it_was_and_told_from_the_others() {
        JsonNode versions = app.get("auditor", of("/versions")).body().path("versions");
        assertThat(versions.valueStream()).extracting(version -> version.path("number").asInt(),
                version -> version.path("status").asString(), version -> version.path("remark").asString())
                .containsExactly(tuple(1, "SUPERSEDED", "同意。"), tuple(2, "RETURNED", "力度不够。"),
                        tuple(3, "IN_FORCE", "同意修订。"));
        assertThat(frozen(1)).containsExactly(BEFORE, "设立接待日。");
        assertThat(frozen(2)).containsExactly(RETURNED, "设立意见箱。");
        assertThat(frozen(3)).containsExactly(AFTER, "设立意见箱。");
        JsonNode diff = app.get("auditor", of("/diff?from=1&to=3")).body();
        assertThat(diff.path("changed").findValuesAsString("itemId")).containsExactly(style);
        assertThat(diff.at("/changed/0/fields").valueStream()
                .filter(field -> field.path("measureId").asString().equals(measures.getFirst()))
                .filter(field -> field.path("field").asString().equals("measureText")))
                .extracting(field -> field.path("before").asString(), field -> field.path("after").asString())
                .containsExactly(tuple(BEFORE, AFTER));
        assertThat(app.get("auditor", of("/diff?from=2&to=3")).body().at("/changed/0/fields")
                .findValuesAsString("after")).contains(AFTER);
        assertThat(app.get("auditor", of("/versions/4")).text("code")).isEqualTo("PLAN_VERSION_UNKNOWN");
    }

    private String of(String act) {
        return "/api/v1/plans/" + plan + act;
    }

    private String raised(String problem, String... texts) {
        return work.ok("office", "/api/v1/items", Map.of("planId", plan, "responsibleUnit", ItemWork.UNIT, "problem",
                Map.of("subject", "TEAM", "source", Map.of("kind", "DEMOCRATIC_LIFE_MEETING"), "text", problem),
                "measures", Arrays.stream(texts).map(text -> work.measure(text, "person-owner")).toList()))
                .text("id");
    }

    /** The first measure is put otherwise and given more time, the second one makes room for another. */
    private Map<String, Object> revision(String text) {
        return Map.of("reason", "措施难以落实。", "changes", List.of(Map.of("itemId", style, "amend",
                List.of(Map.of("measureId", measures.getFirst(), "text", text, "deadline",
                        Map.of("kind", "BY_DATE", "date", clock.today().plusDays(100).toString()))),
                "drop", List.of(measures.getLast()), "add", List.of(work.measure("设立意见箱。", "person-owner")))));
    }

    private List<String> texts(String item) {
        return work.item(item).path("measures").valueStream()
                .map(measure -> measure.path("text").asString() + " " + (measure.path("status").asString()
                        .equals("DROPPED") ? "DROPPED" : "OPEN"))
                .toList();
    }

    /** What the version has of the item that was revised, found to be what was approved. */
    private List<String> frozen(int version) {
        JsonNode frozen = app.get("auditor", of("/versions/" + version)).body().path("frozen");
        assertThat(frozen.valueStream()).hasSize(2).allMatch(item -> item.path("intact").asBoolean());
        return frozen.valueStream().filter(item -> item.path("itemId").asString().equals(style))
                .flatMap(item -> item.at("/content/measures").valueStream())
                .map(measure -> measure.path("text").asString()).toList();
    }
}
