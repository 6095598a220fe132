package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/**
 * People come and go, the work stays and so do the rules: Wang Fang has her work done by Zhou Min of the office for a
 * week, and later leaves for good.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleJourneyTest {

    private static final String OWNER = "person-owner";
    private static final String SUCCESSOR = "person-owner2";
    private static final Map<String, Object> REASON = Map.of("reason", "工作需要。");

    private Instance app;
    private MovableClock clock;
    private ItemWork work;
    private String done;
    private String left;
    private String handedIn;
    private Answer closing;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
        clock = app.context().getBean(MovableClock.class);
        work = new ItemWork(app, clock::today);
        // Somebody else of the office: who does the owner's work cannot review it.
        work.ok("secadmin", "/api/v1/people/person-auditor/roles", Map.of("role", "OFFICE"));
        done = work.claimed("文件流转不够及时。", OWNER);
        left = work.claimed("督办台账更新不及时。", OWNER, SUCCESSOR);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void the_owner_delegates_to_a_colleague_for_a_week() throws Exception {
        work.refused("office", of(done, "/progress"), work.progress(10), 403, "NOT_ALLOWED");
        work.refused("owner", "/api/v1/delegations", delegation(OWNER, 0, 5), 422, "DELEGATE_TO_SELF");
        work.refused("owner", "/api/v1/delegations", delegation("person-sysadmin", 0, 5), 409, "DELEGATE_ADMINISTERS");
        work.refused("owner", "/api/v1/delegations", delegation("person-office", 0, 90), 422, "DELEGATION_TOO_LONG");
        work.refused("owner", "/api/v1/delegations", delegation("person-office", -1, 5), 422, "DELEGATION_IN_PAST");
        work.ok("owner", "/api/v1/delegations", delegation("person-office", 0, 6));
        for (String side : List.of("owner", "office")) {
            work.eventually(side, "/api/v1/delegations", "/delegations/0/status", "IN_FORCE");
        }
    }

    @Test
    @Order(2)
    void the_colleague_does_the_owner_s_work_and_every_event_says_in_whose_place() {
        work.ok("office", of(done, "/progress"), work.progress(60));
        work.ok("office", of(left, "/progress"), work.progress(20));
        handedIn = work.evidence("office", done, work.measuresOf(done).getFirst(), "流转登记表");
        work.refused("office", "/api/v1/items/" + done + "/cause", Map.of("text", "另有原因。"), 403, "NOT_ALLOWED");
        assertThat(work.history(done)).filteredOn(event -> List.of("item.ProgressReported", "item.EvidenceSubmitted")
                .contains(event.path("type").asString()))
                .extracting(event -> event.at("/actor/name").asString(), event -> event.path("role").asString(),
                        event -> event.at("/metadata/delegator").asString())
                .containsExactly(tuple("周敏", "OWNER", OWNER), tuple("周敏", "OWNER", OWNER));
    }

    @Test
    @Order(3)
    void the_colleague_accepts_neither_what_was_handed_in_in_her_place_nor_what_she_handed_in() {
        work.refused("office", evidence(handedIn), Map.of(), 403, "EVIDENCE_BY_SUBMITTER");
        String own = work.evidence("owner", done, work.measuresOf(done).getFirst(), "流转时限统计");
        work.refused("office", evidence(own), Map.of(), 403, "EVIDENCE_BY_SUBMITTER");
        work.refused("owner", evidence(handedIn), Map.of(), 403, "NOT_ALLOWED");
        work.ok("auditor", evidence(handedIn), Map.of());
        work.ok("supervisor", evidence(own), Map.of());
    }

    @Test
    @Order(4)
    void nor_reviews_the_closing_that_was_requested_in_her_place() {
        work.ok("office", of(done, "/complete"), work.completion());
        Answer requested = work.ok("office", "/api/v1/items/" + done + "/closure", Map.of("text", "已整改到位。"));
        closing = work.ok("unithead", approval(), work.step(done, "UNIT_APPROVAL"), ItemWork.ifMatch(requested));
        work.refused("office", approval(), work.step(done, "OFFICE_REVIEW"), 403, "OWN_ITEM",
                ItemWork.ifMatch(closing));
        work.refused("owner", approval(), work.step(done, "OFFICE_REVIEW"), 403, "NOT_ALLOWED",
                ItemWork.ifMatch(closing));
    }

    @Test
    @Order(5)
    void on_the_last_day_it_is_in_force_and_the_day_after_it_is_over() {
        clock.advance(Duration.ofDays(6));
        work.ok("office", of(left, "/progress"), work.progress(30));
        clock.advance(Duration.ofDays(1));
        work.refused("office", of(left, "/progress"), work.progress(40), 403, "DELEGATION_NOT_IN_FORCE");
        assertThat(app.get("office", "/api/v1/delegations").body().at("/delegations/0/status").asString())
                .isEqualTo("OVER");
        work.ok("owner", of(left, "/progress"), work.progress(40));
        clock.advance(Duration.ofDays(40));
        work.refused("office", of(left, "/progress"), work.progress(50), 403, "NOT_ALLOWED");
    }

    @Test
    @Order(6)
    void what_was_done_in_her_place_stays_done_by_both_when_it_is_over() {
        work.refused("office", approval(), work.step(done, "OFFICE_REVIEW"), 403, "SAME_PERSON_IN_ROUND",
                ItemWork.ifMatch(closing));
        Answer reviewed = work.ok("auditor", approval(), work.step(done, "OFFICE_REVIEW"), ItemWork.ifMatch(closing));
        Answer rechecked = work.ok("supervisor", approval(), work.step(done, "RECHECK"), ItemWork.ifMatch(reviewed));
        work.ok("supervisor", "/api/v1/items/" + done + "/close", Map.of(), ItemWork.ifMatch(rechecked));
    }

    @Test
    @Order(7)
    void one_that_is_taken_back_is_over_at_once() throws Exception {
        Answer given = work.ok("owner", "/api/v1/delegations", delegation("person-office", 0, 6));
        work.eventually("office", "/api/v1/delegations", "/delegations/0/status", "IN_FORCE");
        String revoke = "/api/v1/delegations/" + given.text("id") + "/revoke";
        work.refused("office", revoke, REASON, 403, "NOT_ALLOWED");
        work.ok("owner", revoke, REASON);
        work.refused("office", of(left, "/progress"), work.progress(50), 403, "DELEGATION_NOT_IN_FORCE");
        work.refused("owner", revoke, REASON, 409, "DELEGATION_OVER");
    }

    @Test
    @Order(8)
    void nobody_leaves_open_work_behind() throws Exception {
        String leave = "/api/v1/people/" + OWNER + "/leave";
        work.refused("office", leave, leaving(), 403, "NOT_ALLOWED");
        JsonNode remains = work.refused("sysadmin", leave, leaving(), 409, "WORK_REMAINS").body().path("missing");
        List<String> open = remains.findValuesAsString("target");
        assertThat(open).contains(left + "/" + work.measuresOf(left).getFirst(), "item-demo-1/measure-demo-1-1")
                .noneMatch(measure -> measure.startsWith(done) || measure.startsWith("item-demo-2"));
        work.refused("sysadmin", "/api/v1/hand-overs", handOver(SUCCESSOR), 403, "NOT_ALLOWED");
        work.refused("office", "/api/v1/hand-overs", handOver(OWNER), 422, "HAND_OVER_TO_SELF");
        Answer started = work.ok("office", "/api/v1/hand-overs", handOver(SUCCESSOR));
        JsonNode over = work.eventually("office", "/api/v1/hand-overs/" + started.text("id"), "/completed", "true");
        assertThat(over.path("total").asInt()).isEqualTo(open.size());
        assertThat(over.path("done").asInt()).isEqualTo(open.size());
        assertThat(over.path("refused").size()).isZero();
        work.refused("office", "/api/v1/hand-overs", handOver(SUCCESSOR), 409, "NOTHING_TO_HAND_OVER");
        work.ok("sysadmin", leave, leaving());
        work.refused("sysadmin", leave, leaving(), 409, "PERSON_LEFT");
    }

    @Test
    @Order(9)
    void open_work_is_the_successor_s_and_what_was_done_keeps_the_name_of_who_did_it() {
        assertThat(owners(left)).containsExactly("刘洋", "刘洋");
        assertThat(owners("item-demo-1")).containsOnly("刘洋");
        assertThat(owners(done)).as("closed, it stays hers").containsExactly("王芳");
        assertThat(work.history(left))
                .filteredOn(event -> event.path("type").asString().equals("item.ProgressReported"))
                .extracting(event -> event.at("/actor/name").asString()).containsExactly("周敏", "周敏", "王芳");
        assertThat(work.history(left).getLast().path("type").asString()).isEqualTo("item.MeasureReassigned");
        work.ok("owner2", of(left, "/progress"), work.progress(50));
    }

    @Test
    @Order(10)
    void who_left_acts_no_more_and_is_named_for_nothing_new() throws Exception {
        until("ACCOUNT_OF_WHO_LEFT");
        work.refused("owner", of(left, "/progress"), work.progress(60), 403, "ACCOUNT_OF_WHO_LEFT");
        work.refused("owner", "/api/v1/delegations", delegation("person-office", 0, 5), 403, "ACCOUNT_OF_WHO_LEFT");
        assertThat(app.get("owner", "/api/v1/items/" + done).text("code")).isEqualTo("ACCOUNT_OF_WHO_LEFT");
        JsonNode named = work.refused("office", "/api/v1/items", work.problem("新的问题。", OWNER), 409, "PERSON_LEFT")
                .body();
        assertThat(named.at("/missing/0/target").asString()).isEqualTo(OWNER);
        work.refused("unithead", of(left, "/reassign"),
                Map.of("owners", List.of(OWNER), "responsibleUnit", ItemWork.UNIT, "reason", "调整。"), 409,
                "PERSON_LEFT");
        work.refused("owner2", "/api/v1/delegations", delegation(OWNER, 0, 5), 409, "PERSON_LEFT");
        work.refused("office", "/api/v1/hand-overs", Map.of("from", SUCCESSOR, "to", OWNER, "reason", "调整。"), 409,
                "PERSON_LEFT");
        work.refused("office", "/api/v1/bulk/assign",
                Map.of("targets", List.of(Map.of("itemId", left, "version", 1)), "reason", "调整。", "owners",
                        List.of(OWNER)),
                409, "PERSON_LEFT");
        work.refused("secadmin", "/api/v1/people/" + OWNER + "/roles", Map.of("role", "OWNER"), 409, "PERSON_LEFT");
    }

    private void until(String code) throws InterruptedException {
        for (int tries = 0; tries < 100 && !app.get("owner", "/api/v1/me").text("code").equals(code); tries++) {
            Thread.sleep(100);
        }
    }

    private String of(String item, String act) {
        return "/api/v1/items/" + item + "/measures/" + work.measuresOf(item).getFirst() + act;
    }

    private String evidence(String evidence) {
        return "/api/v1/items/" + done + "/evidence/" + evidence + "/accept";
    }

    private String approval() {
        return "/api/v1/items/" + done + "/closure/approve";
    }

    private List<String> owners(String item) {
        List<String> owners = new ArrayList<>();
        work.item(item).path("measures").forEach(measure -> owners.addAll(
                measure.path("owners").valueStream().map(owner -> owner.path("name").asString()).toList()));
        return owners;
    }

    private Map<String, Object> delegation(String delegate, int from, int until) {
        return Map.of("delegate", delegate, "from", clock.today().plusDays(from).toString(), "until",
                clock.today().plusDays(until).toString(), "reason", "外出学习。");
    }

    private Map<String, Object> leaving() {
        return Map.of("leftOn", clock.today().toString(), "reason", "调离。");
    }

    private static Map<String, Object> handOver(String to) {
        return Map.of("from", OWNER, "to", to, "reason", "调离。");
    }
}
