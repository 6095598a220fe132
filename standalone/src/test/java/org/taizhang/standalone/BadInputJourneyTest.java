package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.standalone.Api.Answer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in wrong is answered clearly, in the caller's language, and nothing of it is saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourneyTest {

    private static final String PREVIEW = "/api/v1/plans/imports/preview";
    private static final String ITEMS = "/api/v1/items";
    private static final String PROBLEM = "{\"problem\":{\"subject\":\"TEAM\",\"source\":{\"kind\":\"SELF_CHECK\"},\"text\":\"学习不够系统。\"},"
            + "\"responsibleUnit\":\"unit-general-office\",\"measures\":[]}";

    private Path data;
    private Instance app;
    private String item;
    private long version;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        app = Instance.start(data);
        Answer raised = app.post("office", ITEMS, PROBLEM, "Idempotency-Key", "k1");
        assertThat(raised.status()).as(raised.body().toString()).isEqualTo(201);
        item = raised.text("id");
        version = raised.version();
        for (long before = -1; before != stored(); Thread.sleep(500)) {
            before = stored();
        }
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void what_is_no_plan_is_not_read() throws IOException {
        refused(document("公园.txt", "今天天气很好，我们去公园散步。".getBytes(StandardCharsets.UTF_8)), 422, "NOT_A_PLAN");
        refused(document("plan.docx", new byte[]{1, 0, 2, 0, 3 }), 422, "UNKNOWN_FORMAT");
        refused(document("会场.png", Documents.picture()), 422, "UNKNOWN_FORMAT");
        refused(document("plan.docx", "PK\3\4 cut off".getBytes(StandardCharsets.UTF_8)), 422, "UNKNOWN_FORMAT");
        refused(document("plan.txt", new byte[0]), 422, "EMPTY");
    }

    @Test
    void two_hundred_megabytes_are_too_large() {
        refused(app.uploading("office", PREVIEW, "plan.txt", Documents.ofMegabytes(200)), 413, "UPLOAD_TOO_LARGE");
    }

    @Test
    void an_upload_that_hides_its_length_is_too_large_too() {
        refused(app.uploading("office", PREVIEW, "plan.txt", Documents.inChunks(200)), 413, "UPLOAD_TOO_LARGE");
    }

    @Test
    void a_zip_bomb_is_not_unpacked() throws IOException {
        refused(document("plan.docx", Documents.zipBomb()), 422, "ZIP_BOMB");
    }

    @Test
    void locked_and_old_word_files_are_told_how_to_be_saved() throws Exception {
        assertThat(refused(document("plan.docx", Documents.encryptedWord()), 422, "ENCRYPTED").path("detail")
                .asString()).contains("密码");
        assertThat(refused(document("plan.doc", Documents.wordOf1997()), 422, "OLD_FORMAT").path("detail")
                .asString()).contains("另存为 .docx");
    }

    @Test
    void a_table_without_a_header_is_told_which_columns_to_keep() {
        byte[] table = "1,学习不够,制定计划\n2,作风不实,建立台账\n".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(document("台账.csv", table), 422, "NO_HEADER").path("detail").asString()).contains("整改措施");
    }

    @Test
    void a_deadline_that_cannot_be_read_stops_no_other_row() throws InterruptedException {
        byte[] table = """
                序号,反馈问题,整改措施,责任人,完成时限
                1,学习不够,制定计划,张一,二〇二七年某月
                2,作风不实,建立台账,李二,2027年6月30日
                """.getBytes(StandardCharsets.UTF_8);
        Answer preview = app.upload("office", PREVIEW, "台账.csv", table);
        JsonNode measures = preview.body().at("/items/0/measures/0");
        assertThat(measures.at("/deadline/kind").asString()).isEqualTo("UNCONFIRMED");
        assertThat(measures.at("/deadline/rawText").asString()).isEqualTo("二〇二七年某月");
        assertThat(measures.at("/warnings/0/code").asString()).isEqualTo("DEADLINE_UNREADABLE");
        Answer accepted = app.post("office", "/api/v1/plans/imports", preview.body());
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        Answer state = app.get("office", "/api/v1/plans/imports/" + accepted.text("id"));
        for (int tries = 0; tries < 100 && !state.text("status").equals("COMPLETED"); tries++) {
            Thread.sleep(100);
            state = app.get("office", "/api/v1/plans/imports/" + accepted.text("id"));
        }
        assertThat(state.body().path("created").asInt()).as(state.body().toString()).isEqualTo(2);
    }

    @Test
    void text_in_gb18030_simply_works() throws IOException {
        String text = new String(Api.fixture("plan.txt"), StandardCharsets.UTF_8);
        Answer read = app.upload("office", PREVIEW, "plan.txt", text.getBytes(Charset.forName("GB18030")));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("title")).isEqualTo("某局领导班子民主生活会整改方案");
        assertThat(read.body().at("/totals/measures").asInt()).isEqualTo(3);
    }

    @Test
    void every_wrong_field_is_named() {
        ObjectNode unknown = (ObjectNode) Api.JSON.readTree(PROBLEM);
        named(json(ITEMS, unknown.put("color", "red").toString()), "color", "FIELD_UNKNOWN");
        named(json(ITEMS, PROBLEM.replace("\"TEAM\"", "\"EVERYBODY\"")), "problem.subject", "FIELD_TYPE");
        named(json(ITEMS, PROBLEM.replace("\"measures\":[]", "\"measures\":[{\"text\":{}}]")), "measures[0].text",
                "FIELD_TYPE");
        named(json(ITEMS, PROBLEM.replace("\"text\":\"学习不够系统。\"", "\"text\":\" \"")), "problem.text", null);
        named(json("sysadmin", "/api/v1/units", "{\"name\":\"~1.0011223344556677.7." + "A".repeat(80) + "\"}"), "name",
                "FIELD_TYPE");
        named(json(ITEMS, "{\"measures\":[]}"), "problem", "FIELD_REQUIRED");
        named(json("unithead", ITEMS + "/" + item + "/same-type-check", "{\"findings\":\"无\"}"), "found",
                "FIELD_REQUIRED");
        named(json("unithead", ITEMS + "/" + item + "/same-type-check", "{\"found\":\"maybe\",\"findings\":\"无\"}"),
                "found",
                "FIELD_TYPE");
        named(app.request("office", PREVIEW).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b--\r\n")), "file", "FIELD_REQUIRED");
    }

    @Test
    void numbers_and_days_are_not_guessed() {
        String progress = ITEMS + "/" + item + "/measures/m/progress";
        for (String percent : List.of("\"sixty\"", "60.5", "101", "-1", "99999999999", "true")) {
            named(json("owner", progress, "{\"narrative\":\"x\",\"percent\":" + percent
                    + ",\"occurredOn\":\"2026-01-01\"}"), "percent", null);
        }
        for (String day : List.of("\"2026-02-30\"", "\"昨天\"", "20260101")) {
            named(json("owner", progress, "{\"narrative\":\"x\",\"percent\":1,\"occurredOn\":" + day + "}"),
                    "occurredOn", null);
        }
    }

    @Test
    void what_is_no_json_is_said_to_be_none() {
        for (String body : List.of("{\"problem\":", "整改", "", "[]", "\"x\"", PROBLEM + "}")) {
            refused(json(ITEMS, body), 400, "MALFORMED");
        }
        refused(app.request("office", ITEMS).header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<x/>")),
                415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void what_changed_since_it_was_read_is_not_overwritten() {
        String withdraw = ITEMS + "/" + item + "/withdraw";
        String body = "{\"reason\":\"登记有误\"}";
        refused(json(withdraw, body), 428, "IF_MATCH_REQUIRED");
        refused(json(withdraw, body).header("If-Match", "3"), 422, "IF_MATCH_MALFORMED");
        JsonNode stale = refused(json(withdraw, body).header("If-Match", "\"" + (version + 7) + "\""), 412,
                "STALE_VERSION");
        assertThat(stale.path("currentVersion").asLong()).isEqualTo(version);
    }

    @Test
    void a_key_stands_for_one_request() {
        refused(json(ITEMS, PROBLEM.replace("学习", "作风")).header("Idempotency-Key", "k1"), 422, "KEY_REUSED");
        refused(json(ITEMS, PROBLEM).header("Idempotency-Key", "x".repeat(201)), 422, "KEY_MALFORMED");
    }

    @Test
    void nobody_gets_in_without_a_token_that_holds() throws Exception {
        RSAKey ours = RSAKey.parse(Files.readString(data.resolve("identity-key.json")));
        RSAKey theirs = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        Instant soon = Instant.now().plusSeconds(600);
        assertThat(app.exchange(app.bearing(token(ours, app.address(), soon), "/api/v1/me")).status()).isEqualTo(200);
        refused(app.anonymous("/api/v1/me").GET(), 401, "NO_TOKEN");
        Map<String, String> tokens = Map.of("expired", token(ours, app.address(), Instant.now().minusSeconds(600)),
                "of another issuer", token(ours, "https://login.example.org", soon),
                "of another key", token(theirs, app.address(), soon), "garbage", "garbage", "cut", "a.b.c", "none", "");
        for (String token : tokens.values()) {
            refused(app.anonymous("/api/v1/me").header("Authorization", "Bearer " + token).GET(), 401, "TOKEN_REFUSED");
        }
        refused(app.anonymous("/api/v1/me").header("Authorization", "Basic b2ZmaWNlOmRlbW8=").GET(), 401,
                "TOKEN_REFUSED");
    }

    @Test
    void a_wrong_role_is_refused_before_its_input_is_read() {
        refused(json("owner", ITEMS, "{"), 403, "NOT_ALLOWED");
        refused(app.uploading("sysadmin", PREVIEW, "plan.txt", BodyPublishers.ofString("x")), 403, "NOT_ALLOWED");
        refused(json("owner", ITEMS + "/" + item + "/claim", "{}"), 403, "NOT_ALLOWED");
        refused(json("unithead", ITEMS + "/nothing/claim", "{}"), 404, "NOT_FOUND");
    }

    @Test
    void addresses_and_methods_that_are_none_are_said_to_be_none() {
        refused(app.request("office", "/api/v1/nothing").GET(), 404, "NO_SUCH_ADDRESS");
        refused(app.request("office", "/api/v1/items/nothing").GET(), 404, "NOT_FOUND");
        Answer wrong = app.exchange(app.request("office", "/api/v1/plans").DELETE());
        assertThat(wrong.response().headers().firstValue("Allow")).get().asString().contains("POST");
        refused(app.request("office", "/api/v1/plans").DELETE(), 405, "METHOD_NOT_ALLOWED");
        refused(app.request("office", "/api/v1//items").GET(), 400, "ADDRESS_MALFORMED");
        refused(app.request("office", "/actuator/env").GET(), 403, "NOT_ALLOWED");
        refused(app.anonymous("/nowhere").GET(), 404, "NO_SUCH_ADDRESS");
        Answer page = app.exchange(app.anonymous("/nowhere").header("Accept", "text/html,*/*;q=0.8").GET());
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.bytes()).as("the client, which says so").asString().contains("<div id=\"root\">");
    }

    @Test
    void a_clock_goes_on_by_days_that_there_are() {
        for (String days : List.of("{\"days\":0}", "{\"days\":-30}", "{\"days\":400}", "{}", "{\"days\":\"x\"}")) {
            Answer answer = app.exchange(app.anonymous("/demo/clock").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(days)));
            assertThat(answer.status()).as(days).isEqualTo(400);
        }
        assertThat(app.exchange(app.anonymous("/demo/clock").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("days=1"))).status()).as("a form of another site").isEqualTo(415);
    }

    @Test
    void questions_that_make_no_sense_are_not_answered() {
        for (String position : List.of("nonsense", "-2", "1.5", "9".repeat(40))) {
            refused(app.request("office", "/api/v1/ledger").header("X-After-Position", position).GET(), 400,
                    "POSITION_MALFORMED");
        }
        refused(app.request("office", "/api/v1/ledger").header("X-After-Position", "999999999").GET(), 503,
                "NOT_CAUGHT_UP");
        named(app.request("office", "/api/v1/ledger?limit=many").GET(), "limit", "FIELD_TYPE");
        named(app.request("office", "/api/v1/ledger?sort=colour").GET(), "sort", "FIELD_TYPE");
        named(app.request("office", "/api/v1/ledger?status=LOST").GET(), "status", "FIELD_TYPE");
        for (String address : List.of("ledger", "ledger/facets", "ledger.xlsx", "ledger.csv")) {
            named(app.request("office", "/api/v1/" + address + "?dueFrom=2026-02-30").GET(), "dueFrom", "FIELD_TYPE");
            for (String parameter : List.of("colour=red", "unit=nothing", "plan=nothing", "owner=nothing", "q=%00",
                    "leader=nothing", "aspect=" + "x".repeat(201), "dueFrom=2026-02-02&dueTo=2026-02-01", "round=0")) {
                JsonNode refused = refused(app.request("office", "/api/v1/" + address + "?" + parameter).GET(), 400,
                        "FILTER_INVALID");
                assertThat(refused.at("/errors/0/field").asString()).isEqualTo(parameter.split("=")[0]);
            }
        }
    }

    private HttpRequest.Builder document(String name, byte[] content) {
        return app.uploading("office", PREVIEW, name, BodyPublishers.ofByteArray(content));
    }

    private HttpRequest.Builder json(String path, String body) {
        return json("office", path, body);
    }

    private HttpRequest.Builder json(String account, String path, String body) {
        return app.request(account, path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private void named(HttpRequest.Builder request, String field, String code) {
        JsonNode error = refused(request, 400, "MALFORMED").path("errors").path(0);
        assertThat(error.path("field").asString()).as(error.toString()).isEqualTo(field);
        assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
        if (code != null) {
            assertThat(error.path("code").asString()).isEqualTo(code);
        }
    }

    /** Asks twice, in both languages. Nothing is stored. */
    private JsonNode refused(HttpRequest.Builder request, int status, String code) {
        long before = stored();
        Answer chinese = app.exchange(request.copy());
        Answer english = app.exchange(request.copy().header("Accept-Language", "en"));
        for (Answer answer : List.of(chinese, english)) {
            assertThat(answer.text("code")).as("%s %s", answer.status(), answer.body()).isEqualTo(code);
            assertThat(answer.status()).isEqualTo(status).isEqualTo(answer.body().path("status").asInt());
            assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.text("traceId")).hasSize(32);
        }
        assertThat(chinese.text("detail")).containsPattern("\\p{IsHan}");
        assertThat(english.text("detail")).matches("[A-Z][^\\p{IsHan}]+(整改措施, 责任人, 完成时限)?\\.?");
        assertThat(stored()).isEqualTo(before);
        return chinese.body();
    }

    private long stored() {
        return app.context().getBean(JdbcClient.class).sql("SELECT count(*) FROM event").query(Long.class)
                .single();
    }

    private String token(RSAKey key, String issuer, Instant expires) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(issuer).subject("office")
                        .issueTime(Date.from(expires.minus(Duration.ofHours(1)))).expirationTime(Date.from(expires))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
