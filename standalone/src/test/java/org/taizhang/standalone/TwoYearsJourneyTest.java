package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
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
 * Two years of a plan with two problems, told day by day. Of "style" there are two measures, due on day 90 and day 180;
 * of "follow-up" one, due on day 60.
 *
 * <p>The figures were worked out by hand from this story, not from the program:
 *
 * <pre>
 *                       day 65    day 100   day 172   day 200   day 300
 * 整改完成率 items done      0/2       1/2       2/2       1/2       2/2    day 100: follow-up; day 172: both; day 200: follow-up has relapsed
 * 销号率 closed             0/2       1/2       1/2       1/2       2/2    style is closed on day 175; day 200: style alone
 * 措施完成率 measures done    0/3       1/3       3/3       2/3       3/3
 * 到期完成率 done, of due     0/1       1/1       2/2       2/3       3/3    due: day 60; then day 120 (extended from 90); then 180
 * 按期率 in time, of due     0/1       0/2       0/2       1/3       1/3    against 60, 90, 180: done on day 82 (late), 115 (late), 170 (in time)
 * 超期率 late, of open       1/3       0/2       0/0       1/1       0/0    day 65: follow-up; day 100: 120 and 180 lie ahead; day 200: what relapsed
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoYearsJourneyTest {

    private static final String UNIT = "unit-general-office";
    private static final List<String> ON_DAY_65 = List.of("0/2", "0/2", "0/3", "0/1", "0/1", "1/3");
    private static final List<String> ON_DAY_100 = List.of("1/2", "1/2", "1/3", "1/1", "0/2", "0/2");
    private static final List<String> ON_DAY_172 = List.of("2/2", "1/2", "3/3", "2/2", "0/2", "0/0");
    private static final List<String> ON_DAY_200 = List.of("1/2", "1/2", "2/3", "2/3", "1/3", "1/1");
    private static final List<String> ON_DAY_300 = List.of("2/2", "2/2", "3/3", "3/3", "1/3", "0/0");

    private Instance app;
    private MovableClock clock;
    private LocalDate first;
    private String plan;
    private String style;
    private String followUp;
    private List<String> styleMeasures;
    private String followUpMeasure;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
        clock = app.context().getBean(MovableClock.class);
        first = clock.today();
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void the_plan_is_drafted_and_approved_by_somebody_else() throws Exception {
        // The head of the office leads as well: that nobody grants what they asked for themselves can then be tried.
        ok("secadmin", "/api/v1/people/person-unithead/roles", Map.of("role", "LEAD_LEADER"));
        // Nor does anybody look back on what they closed.
        ok("secadmin", "/api/v1/people/person-auditor/roles", Map.of("role", "SUPERVISOR"));
        plan = ok("office", "/api/v1/plans", Map.of("title", "专题民主生活会整改方案")).text("id");
        style = raise("调研不深入，联系群众不够紧密。", measure("每月到基层蹲点两天。", 90), measure("建立联系群众长效机制。", 180));
        followUp = raise("督办落实不够有力。", measure("建立督办台账，每周通报。", 60));
        styleMeasures = measuresOf(style);
        followUpMeasure = measuresOf(followUp).getFirst();
        Answer submitted = ok("office", "/api/v1/plans/" + plan + "/submit", Map.of());
        day(2);
        refused("office", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意"), "NOT_ALLOWED",
                ifMatch(submitted));
        ok("principal", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意，抓紧落实。"), ifMatch(submitted));
        eventually(style, "inForce", "true");
        eventually(followUp, "inForce", "true");
    }

    @Test
    @Order(2)
    void the_unit_claims_both_and_begins() {
        day(5);
        for (String item : List.of(style, followUp)) {
            ok("unithead", "/api/v1/items/" + item + "/claim", Map.of());
            ok("unithead", "/api/v1/items/" + item + "/cause", Map.of("text", "责任没有落实到人。"));
            ok("unithead", "/api/v1/items/" + item + "/same-type-check",
                    Map.of("found", false, "findings", "其他科室未发现同类问题。"));
        }
        day(40);
        ok("owner", "/api/v1/items/" + style + "/measures/" + styleMeasures.getFirst() + "/progress",
                Map.of("narrative", "已蹲点一次。", "percent", 30, "occurredOn", date(40)));
    }

    @Test
    @Order(3)
    void an_inspection_finds_one_late_and_a_notice_is_answered() {
        day(70);
        ok("supervisor", "/api/v1/inspections", Map.of("tookPlaceOn", date(70), "place", "办公室", "inspectors",
                List.of("person-supervisor"), "findings",
                List.of(Map.of("itemId", style, "result", "HOLDS", "text", "蹲点记录属实。"),
                        Map.of("itemId", followUp, "result", "PROBLEM_FOUND", "text", "督办台账尚未建立，已超期。")),
                "conclusion", "督办问题须限期整改。"));
        Answer notice = ok("supervisor", "/api/v1/notices", Map.of("type", "SUPERVISION_ORDER", "unit", UNIT, "itemIds",
                List.of(followUp), "text", "请于十日内建立督办台账并回复。"));
        String path = "/api/v1/notices/" + notice.text("id");
        day(75);
        refused("office", path + "/reply", Map.of("text", "代为回复"), "NOT_ALLOWED");
        Answer reply = ok("unithead", path + "/reply", Map.of("text", "已着手建立，八十日前完成。"));
        ok("supervisor", path + "/accept-reply", Map.of(), ifMatch(reply));
    }

    @Test
    @Order(4)
    void evidence_is_returned_handed_in_anew_and_accepted() throws Exception {
        day(80);
        String blurred = evidence(followUp, followUpMeasure, "照片模糊");
        ok("office", "/api/v1/items/" + followUp + "/evidence/" + blurred + "/return", Map.of("reason", "看不清。"));
        day(82);
        accepted(followUp, followUpMeasure, "督办台账");
        complete(followUp, followUpMeasure, 82);
    }

    @Test
    @Order(5)
    void one_extension_is_granted_but_not_by_who_asked_for_it() {
        day(85);
        String measure = "/api/v1/items/" + style + "/measures/" + styleMeasures.getFirst();
        Answer requested = ok("unithead", measure + "/extensions",
                Map.of("newDate", date(120), "reason", "汛期不便下乡。", "progress", "已蹲点三次。"));
        JsonNode asked = app.get("unithead", measure + "/promises").body().path("extensions").path(0);
        String grant = "/api/v1/items/" + style + "/extensions/" + asked.path("id").asString() + "/grant";
        refused("unithead", grant, Map.of(), "EXTENSION_BY_REQUESTER", ifMatch(requested));
        day(86);
        ok("leader", grant, Map.of("text", "情况属实。"), ifMatch(requested));
        JsonNode promises = app.get("auditor", measure + "/promises").body();
        assertThat(promises.at("/original/date").asString()).isEqualTo(date(90));
        assertThat(promises.path("current").asString()).isEqualTo(date(120));
    }

    @Test
    @Order(6)
    void no_step_of_the_chain_can_be_left_out() {
        day(88);
        String closure = "/api/v1/items/" + followUp + "/closure";
        refused("owner", closure, Map.of("shortChain", true, "text", "已立行立改。"), "SHORT_CHAIN_NOT_ALLOWED");
        Answer last = ok("owner", closure, Map.of("text", "督办台账已运行，申请销号。"));
        refused("supervisor", closure + "/approve", step(followUp, "RECHECK"), "NOT_THIS_STEP", ifMatch(last));
        refused("supervisor", "/api/v1/items/" + followUp + "/close", Map.of(), "STEPS_PENDING", ifMatch(last));
        last = approved(followUp, last);
        ok("supervisor", "/api/v1/items/" + followUp + "/close", Map.of("text", "同意销号。"), ifMatch(last));
    }

    @Test
    @Order(7)
    void the_figures_on_day_100() {
        day(100);
        figures("", ON_DAY_100);
    }

    @Test
    @Order(8)
    void the_other_item_is_finished_and_closed() throws Exception {
        day(115);
        accepted(style, styleMeasures.getFirst(), "蹲点记录");
        complete(style, styleMeasures.getFirst(), 115);
        day(170);
        accepted(style, styleMeasures.getLast(), "联系群众办法");
        complete(style, styleMeasures.getLast(), 170);
        day(175);
        close(style);
    }

    @Test
    @Order(9)
    void a_look_back_finds_the_first_one_relapsed() throws Exception {
        day(178);
        Map<String, Object> relapsed = Map.of("reviewedOn", date(178), "findings",
                List.of(Map.of("itemId", followUp, "result", "RELAPSED", "text", "台账已停止更新。")));
        refused("supervisor", "/api/v1/look-backs", relapsed, "LOOK_BACK_BY_CLOSER");
        ok("auditor", "/api/v1/look-backs", relapsed);
        eventually(followUp, "status", "IN_PROGRESS");
        assertThat(app.get("auditor", "/api/v1/items/" + followUp).body().path("round").asInt()).isEqualTo(2);
        day(200);
        figures("", ON_DAY_200);
    }

    @Test
    @Order(10)
    void the_second_round_needs_new_evidence_and_is_closed() throws Exception {
        day(210);
        complete(followUp, followUpMeasure, 210);
        Answer incomplete = app.post("owner", "/api/v1/items/" + followUp + "/closure", Map.of("text", "再次申请销号。"));
        assertThat(incomplete.text("code")).isEqualTo("CLOSURE_INCOMPLETE");
        assertThat(incomplete.body().at("/missing/0/code").asString()).isEqualTo("NO_ACCEPTED_EVIDENCE");
        accepted(followUp, followUpMeasure, "恢复运行后的台账");
        day(212);
        close(followUp);
        day(265);
        ok("auditor", "/api/v1/look-backs", Map.of("reviewedOn", date(265), "findings",
                List.of(Map.of("itemId", style, "result", "HOLDS", "text", "机制运行正常。"))));
        day(300);
        figures("", ON_DAY_300);
    }

    @Test
    @Order(11)
    void the_plan_is_concluded_and_nothing_more_is_done_under_it() {
        day(730);
        Answer planNow = app.get("principal", "/api/v1/plans/" + plan);
        String[] seen = {"If-Match", planNow.response().headers().firstValue("ETag").orElseThrow() };
        refused("office", "/api/v1/plans/" + plan + "/conclude", Map.of("text", "办结"), "NOT_ALLOWED", seen);
        ok("principal", "/api/v1/plans/" + plan + "/conclude", Map.of("text", "全部整改到位。"), seen);
        assertThat(app.get("auditor", "/api/v1/plans/" + plan).text("status"))
                .isEqualTo("CONCLUDED");
        JsonNode history = app.get("auditor", "/api/v1/items/" + followUp + "/history").body().path("events");
        assertThat(history.findValuesAsString("type")).contains("item.ItemReopened").endsWith("item.ItemClosed");
    }

    @Test
    @Order(12)
    void two_years_later_every_day_is_told_as_it_was_known_then() {
        Map.of(65, ON_DAY_65, 100, ON_DAY_100, 172, ON_DAY_172, 200, ON_DAY_200, 300, ON_DAY_300)
                .forEach((day, expected) -> {
                    figures("&asOf=" + date(day), expected);
                    // Nothing was recorded late: what is known now of a day is what was known then.
                    figures("&on=" + date(day), expected);
                });
        // Style's measures are 42 and 36 hundredths behind their time, follow-up's is five days late.
        JsonNode rows = app.get("auditor", "/api/v1/ledger?sort=number&plan=" + plan + "&asOf=" + date(65)).body()
                .path("rows");
        assertThat(rows.findValuesAsString("light")).containsExactly("YELLOW", "YELLOW", "RED");
        assertThat(rows.findValuesAsString("itemStatus")).containsExactly("IN_PROGRESS", "IN_PROGRESS", "CLAIMED");
    }

    private void figures(String when, List<String> expected) {
        JsonNode figures = app.get("auditor", "/api/v1/statistics?plan=" + plan + when).body().path("tally")
                .path("figures");
        List<String> told = new ArrayList<>();
        for (String name : List.of("ITEM_COMPLETION", "CLOSURE", "MEASURE_COMPLETION", "DUE_COMPLETION", "PUNCTUALITY",
                "OVERDUE")) {
            told.add(figures.path(name).path("numerator").asInt() + "/"
                    + figures.path(name).path("denominator").asInt());
        }
        assertThat(told).as(when + figures).isEqualTo(expected);
    }

    private void close(String item) {
        Answer last = ok("owner", "/api/v1/items/" + item + "/closure", Map.of("text", "已整改到位，申请销号。"));
        last = approved(item, last);
        ok("supervisor", "/api/v1/items/" + item + "/close", Map.of("text", "同意销号。"), ifMatch(last));
    }

    private Answer approved(String item, Answer requested) {
        Answer last = ok("unithead", "/api/v1/items/" + item + "/closure/approve", step(item, "UNIT_APPROVAL"),
                ifMatch(requested));
        last = ok("office", "/api/v1/items/" + item + "/closure/approve", step(item, "OFFICE_REVIEW"), ifMatch(last));
        return ok("supervisor", "/api/v1/items/" + item + "/closure/approve", step(item, "RECHECK"), ifMatch(last));
    }

    /** An approval of exactly what is there to be reviewed. */
    private Map<String, Object> step(String item, String step) {
        JsonNode asked = app.get("auditor", "/api/v1/items/" + item).body().path("closure").path("evidence");
        return Map.of("step", step, "evidence", asked.valueStream().map(JsonNode::asString).toList(), "text", "属实");
    }

    private String raise(String text, Map<?, ?>... measures) {
        return ok("office", "/api/v1/items", Map.of("planId", plan, "responsibleUnit", UNIT, "problem",
                Map.of("subject", "TEAM", "aspect", "工作作风", "source", Map.of("kind", "DEMOCRATIC_LIFE_MEETING"), "text",
                        text),
                "measures", List.of(measures))).text("id");
    }

    private Map<String, Object> measure(String text, int due) {
        return Map.of("text", text, "owners", List.of("person-owner"), "leadLeaders",
                List.of("person-leader", "person-unithead"), "responsibleUnit", UNIT, "deadline",
                Map.of("kind", "BY_DATE", "date", date(due)));
    }

    private List<String> measuresOf(String item) {
        return app.get("office", "/api/v1/items/" + item).body().path("measures").valueStream()
                .map(measure -> measure.path("id").asString()).toList();
    }

    private String evidence(String item, String measure, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        app.put("owner", "/api/v1/evidence-files/" + sha, bytes);
        ok("owner", "/api/v1/items/" + item + "/measures/" + measure + "/evidence",
                Map.of("files", List.of(Map.of("sha256", sha, "name", content + ".txt")), "effect", content));
        return app.get("office", "/api/v1/items/" + item).body().path("measures").valueStream()
                .flatMap(each -> each.path("evidence").valueStream())
                .filter(each -> each.path("status").asString().equals("SUBMITTED")).findFirst().orElseThrow()
                .path("id").asString();
    }

    private void accepted(String item, String measure, String content) throws Exception {
        ok("office", "/api/v1/items/" + item + "/evidence/" + evidence(item, measure, content) + "/accept", Map.of());
    }

    private void complete(String item, String measure, int day) {
        ok("owner", "/api/v1/items/" + item + "/measures/" + measure + "/complete",
                Map.of("summary", "已完成。", "completedOn", date(day)));
    }

    private String date(int day) {
        return first.plusDays(day).toString();
    }

    private void day(int day) {
        clock.advance(Duration.ofDays(first.plusDays(day).toEpochDay() - clock.today().toEpochDay()));
    }

    private void eventually(String item, String field, String value) throws InterruptedException {
        for (int tries = 0; tries < 150; tries++) {
            if (app.get("office", "/api/v1/items/" + item).body().path(field).asString().equals(value)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(field + " of " + item + " did not become " + value + ": "
                + app.get("office", "/api/v1/items/" + item).body());
    }

    private Answer ok(String account, String path, Object body, String... headers) {
        Answer answer = app.post(account, path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201);
        return answer;
    }

    private void refused(String account, String path, Object body, String code, String... headers) {
        assertThat(app.post(account, path, body, headers).text("code")).as(path).isEqualTo(code);
    }

    private static String[] ifMatch(Answer answer) {
        return new String[]{"If-Match", "\"" + answer.version() + "\"" };
    }
}
