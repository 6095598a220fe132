package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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

import tools.jackson.databind.JsonNode;

/**
 * The whole way, by the right people: from the document that an office wrote to an item that is struck off. The same
 * for every way to run the product.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RectificationJourney {

    private static final byte[] CONTENT = "会议纪要".getBytes(StandardCharsets.UTF_8);
    private static final String SHA = sha256(CONTENT);

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private Api app;
    private String plan;
    private String item;
    private List<String> measures;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = run(data);
    }

    /** Starts what is to be walked through, with the demonstration's people. */
    abstract Api run(Path data) throws Exception;

    @AfterAll
    void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    @Order(1)
    void the_office_imports_the_document_and_the_same_document_creates_nothing_twice() throws Exception {
        Answer preview = app.upload("office", "/api/v1/plans/imports/preview", "plan.txt",
                Api.fixture("plan.txt"));
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(preview.body().at("/totals/measures").asInt()).isEqualTo(3);
        assertThat(app.upload("owner", "/api/v1/plans/imports/preview", "plan.txt", Api.fixture("plan.txt"))
                .text("code"))
                .isEqualTo("NOT_ALLOWED");
        Answer accepted = app.post("office", "/api/v1/plans/imports", preview.body());
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        plan = accepted.text("planId");
        JsonNode state = eventually("/api/v1/plans/imports/" + accepted.text("id"), "COMPLETED");
        assertThat(state.path("created").asInt()).isEqualTo(2);
        assertThat(app.post("office", "/api/v1/plans/imports", preview.body()).text("code"))
                .isEqualTo("DOCUMENT_ALREADY_IMPORTED");
    }

    @Test
    @Order(2)
    void the_office_fills_in_the_units_and_the_principal_approves() {
        JsonNode rows = app.get("office", "/api/v1/ledger?plan=" + plan).body().path("rows");
        assertThat(rows.size()).isEqualTo(3);
        List<String> items = rows.valueStream().map(row -> row.path("itemId").asString()).distinct().toList();
        item = items.getFirst();
        measures = rows.valueStream().filter(row -> row.path("itemId").asString().equals(item))
                .map(row -> row.path("measureId").asString()).toList();
        Answer unsettled = app.post("office", "/api/v1/plans/" + plan + "/submit", "{}");
        assertThat(unsettled.text("code")).isEqualTo("PLAN_UNSETTLED");
        assertThat(unsettled.body().path("missing").size()).isEqualTo(2);
        for (String id : items) {
            refused("unithead", "/api/v1/items/" + id + "/responsible-unit",
                    Map.of("responsibleUnit", app.id("unit-general-office")),
                    "NOT_ALLOWED");
            ok("office", "/api/v1/items/" + id + "/responsible-unit",
                    Map.of("responsibleUnit", app.id("unit-general-office")));
        }
        Answer submitted = ok("office", "/api/v1/plans/" + plan + "/submit", Map.of());
        refused("office", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意"), "NOT_ALLOWED",
                ifMatch(submitted));
        ok("principal", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意"), ifMatch(submitted));
    }

    @Test
    @Order(3)
    void the_unit_claims_names_owners_and_the_owner_does_the_work() throws Exception {
        String base = "/api/v1/items/" + item;
        refused("owner", base + "/claim", Map.of(), "NOT_ALLOWED");
        ok("unithead", base + "/claim", Map.of());
        ok("unithead", base + "/cause", Map.of("text", "学习抓得不紧。"));
        ok("unithead", base + "/same-type-check", Map.of("found", false, "findings", "未发现同类问题。"));
        assertThat(app.put("owner", "/api/v1/evidence-files/" + SHA, CONTENT).status()).isEqualTo(201);
        for (String measure : measures) {
            String m = base + "/measures/" + measure;
            ok("unithead", m + "/reassign", Map.of("owners", List.of(app.id("person-owner")), "responsibleUnit",
                    app.id("unit-general-office")));
            refused("owner2", m + "/progress", Map.of("narrative", "x", "percent", 10, "occurredOn", TODAY),
                    "NOT_ALLOWED");
            ok("owner", m + "/progress", Map.of("narrative", "已制定计划。", "percent", 60, "occurredOn", TODAY));
            ok("owner", m + "/evidence",
                    Map.of("files", List.of(Map.of("sha256", SHA, "name", "纪要.txt")), "effect", "已学习"));
        }
        JsonNode view = app.get("office", base).body();
        for (JsonNode evidence : view.findValues("evidence").stream().flatMap(JsonNode::valueStream).toList()) {
            refused("owner", base + "/evidence/" + evidence.path("id").asString() + "/accept", Map.of(), "NOT_ALLOWED");
            ok("office", base + "/evidence/" + evidence.path("id").asString() + "/accept", Map.of());
        }
        eventuallyInForce(base);
        for (String measure : measures) {
            ok("owner", base + "/measures/" + measure + "/complete", Map.of("summary", "已完成。", "completedOn", TODAY));
        }
    }

    @Test
    @Order(4)
    void whoever_sees_the_item_reads_the_evidence_itself() {
        String file = "/api/v1/evidence-files/" + SHA;
        Answer read = app.get("auditor", file);
        assertThat(read.bytes()).isEqualTo(CONTENT);
        HttpHeaders headers = read.response().headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
                .contains("filename*=UTF-8''%E7%BA%AA%E8%A6%81.txt");
        Answer part = app.exchange(app.request("auditor", file).header("Range", "bytes=3-5").GET());
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 3, 6));
        assertThat(app.get("sysadmin", file).text("code")).isEqualTo("NOT_ALLOWED");
        assertThat(app.get("office", file.replace(SHA, "0".repeat(64))).text("code")).isEqualTo("NOT_FOUND");
    }

    @Test
    @Order(5)
    void three_people_approve_and_the_supervisor_strikes_it_off() throws Exception {
        String base = "/api/v1/items/" + item;
        Answer last = ok("owner", base + "/closure", Map.of("text", "已整改到位。"));
        String[][] steps = {{"unithead", "UNIT_APPROVAL" }, {"office", "OFFICE_REVIEW" }, {"supervisor", "RECHECK" } };
        for (String[] step : steps) {
            Map<String, Object> body = Map.of("step", step[1], "evidence", List.of(SHA), "text", "属实");
            refused("owner", base + "/closure/approve", body, "NOT_ALLOWED", ifMatch(last));
            assertThat(app.post(step[0], base + "/closure/approve", body).status()).isEqualTo(428);
            last = ok(step[0], base + "/closure/approve", body, ifMatch(last));
        }
        refused("office", base + "/close", Map.of("text", "同意"), "NOT_ALLOWED", ifMatch(last));
        ok("supervisor", base + "/close", Map.of("text", "同意销号。"), ifMatch(last));
    }

    @Test
    @Order(6)
    void the_reading_side_shows_it_with_its_whole_history() {
        JsonNode row = app.get("auditor", "/api/v1/ledger?plan=" + plan + "&status=CLOSED").body().path("rows").path(0);
        assertThat(row.path("itemStatus").asString()).isEqualTo("CLOSED");
        JsonNode events = app.get("auditor", "/api/v1/items/" + item + "/history").body().path("events");
        assertThat(events.size()).isGreaterThan(15);
        assertThat(events.path(events.size() - 1).path("type").asString()).isEqualTo("item.ItemClosed");
        assertThat(events.path(events.size() - 1).at("/sentence/zh").asString()).contains("销号");
        JsonNode figures = app.get("auditor", "/api/v1/statistics?plan=" + plan).body().at("/tally/figures");
        assertThat(figures.at("/CLOSURE/numerator").asInt()).isEqualTo(1);
        assertThat(figures.at("/CLOSURE/denominator").asInt()).isEqualTo(2);
        Answer xlsx = app.get("auditor", "/api/v1/ledger.xlsx?plan=" + plan);
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.bytes()).startsWith('P', 'K');
    }

    final Answer ok(String account, String path, Object body, String... headers) {
        Answer answer = app.post(account, path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201);
        return answer;
    }

    private void refused(String account, String path, Object body, String code, String... headers) {
        assertThat(app.post(account, path, body, headers).text("code")).as(path).isEqualTo(code);
    }

    static String[] ifMatch(Answer answer) {
        return new String[]{"If-Match", "\"" + answer.version() + "\"" };
    }

    final JsonNode eventually(String path, String status) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            Answer answer = app.get("office", path);
            if (answer.text("status").equals(status)) {
                return answer.body();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(path + " did not become " + status);
    }

    private void eventuallyInForce(String path) throws InterruptedException {
        for (int tries = 0; tries < 100 && !app.get("office", path).body().path("inForce").asBoolean(); tries++) {
            Thread.sleep(100);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
