package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/** What journeys do over and over on an item's way, over HTTP, with the demonstration's people. */
final class ItemWork {

    static final String UNIT = "unit-general-office";

    private final Api app;
    private final Supplier<LocalDate> today;

    ItemWork(Api app, Supplier<LocalDate> today) {
        this.app = app;
        this.today = today;
    }

    Answer ok(String account, String path, Object body, String... headers) {
        Answer answer = app.post(account, path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201, 202);
        return answer;
    }

    Answer refused(String account, String path, Object body, int status, String code, String... headers) {
        Answer answer = app.post(account, path, body, headers);
        assertThat(answer.text("code")).as(path + " " + answer.body()).isEqualTo(code);
        assertThat(answer.status()).as(path).isEqualTo(status);
        return answer;
    }

    static String[] ifMatch(Answer answer) {
        return ifMatch(answer.version());
    }

    static String[] ifMatch(long version) {
        return new String[]{"If-Match", "\"" + version + "\"" };
    }

    /** Of a self-check and outside any plan, with one measure for each of these owners. */
    Answer raised(String text, String... owners) {
        return ok("office", "/api/v1/items", problem(text, owners));
    }

    Map<String, Object> problem(String text, String... owners) {
        return Map.of("responsibleUnit", UNIT, "problem",
                Map.of("subject", "TEAM", "source", Map.of("kind", "SELF_CHECK"), "text", text), "measures",
                Arrays.stream(owners).map(owner -> measure(text, owner)).toList());
    }

    Map<String, Object> measure(String text, String owner) {
        return Map.of("text", text, "owners", List.of(owner), "leadLeaders", List.of("person-leader"),
                "responsibleUnit", UNIT, "deadline",
                Map.of("kind", "BY_DATE", "date", today.get().plusDays(60).toString()));
    }

    /** Raised, claimed and diagnosed: what is left is the work itself. */
    String claimed(String text, String... owners) {
        String item = raised(text, owners).text("id");
        String base = "/api/v1/items/" + item;
        ok("unithead", base + "/claim", Map.of());
        ok("unithead", base + "/cause", Map.of("text", "责任没有落实到人。"));
        ok("unithead", base + "/same-type-check", Map.of("found", false, "findings", "未发现同类问题。"));
        return item;
    }

    JsonNode item(String item) {
        return app.get("auditor", "/api/v1/items/" + item).body();
    }

    List<String> measuresOf(String item) {
        return item(item).path("measures").valueStream().map(measure -> measure.path("id").asString()).toList();
    }

    List<JsonNode> history(String item) {
        return app.get("auditor", "/api/v1/items/" + item + "/history").body().path("events").valueStream().toList();
    }

    Map<String, Object> progress(int percent) {
        return Map.of("narrative", "有进展。", "percent", percent, "occurredOn", today.get().toString());
    }

    Map<String, Object> completion() {
        return Map.of("summary", "已完成。", "completedOn", today.get().toString());
    }

    /** Hands in a file with this content, and the effect of the same words. */
    String evidence(String account, String item, String measure, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha = sha256(bytes);
        assertThat(app.put(account, "/api/v1/evidence-files/" + sha, bytes).status()).isEqualTo(201);
        ok(account, "/api/v1/items/" + item + "/measures/" + measure + "/evidence",
                Map.of("files", List.of(Map.of("sha256", sha, "name", content + ".txt")), "effect", content));
        return item(item).path("measures").valueStream().flatMap(each -> each.path("evidence").valueStream())
                .filter(each -> each.path("effect").asString().equals(content)).findFirst().orElseThrow().path("id")
                .asString();
    }

    /** An approval of exactly what is there to be reviewed. */
    Map<String, Object> step(String item, String step) {
        return Map.of("step", step, "evidence", item(item).at("/closure/evidence").valueStream()
                .map(JsonNode::asString).toList(), "text", "属实");
    }

    JsonNode eventually(String account, String path, String field, String value) throws InterruptedException {
        JsonNode body = app.get(account, path).body();
        for (int tries = 0; tries < 300 && !body.at(field).asString().equals(value); tries++) {
            Thread.sleep(100);
            body = app.get(account, path).body();
        }
        assertThat(body.at(field).asString()).as(body.toString()).isEqualTo(value);
        return body;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
