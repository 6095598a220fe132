package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/** What whoever runs the product relies on: it can be watched, stopped, cut off and started again. */
class OperationsJourneyTest {

    private static final Map<String, Object> PROBLEM = Map.of("problem", Map.of("subject", "TEAM", "source",
            Map.of("kind", "SELF_CHECK"), "text", "断电前登记的问题。"), "responsibleUnit", "unit-general-office");

    @Test
    void with_the_profile_json_every_log_line_is_an_object_and_a_restart_keeps_everything(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("data");
        List<String> before;
        LocalDate day;
        try (Program program = Program.start(data, "json")) {
            assertThat(program.post("office", "/demo/clock", Map.of("days", 20)).status()).isEqualTo(200);
            // Reads from here on see what the calendar had recorded by then.
            program.after(program.post("office", "/api/v1/items", PROBLEM).text("position"));
            day = shown(program);
            assertThat(day).as("the clock is turned on").isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(18));
            before = everything(program);
            assertThat(before.getFirst()).contains("ZG-2026-0001");
            List<String> logged = program.output().lines().filter(line -> line.startsWith("{")).toList();
            assertThat(logged).as(program.output()).isNotEmpty();
            for (String line : logged) {
                assertThat(Api.JSON.readTree(line).has("@timestamp")).as(line).isTrue();
            }
        }
        assertThat(postmasters(data)).as("PostgreSQL is stopped").isEmpty();
        try (Program program = Program.start(data)) {
            assertThat(shown(program)).as("and does not go back").isAfterOrEqualTo(day);
            assertThat(everything(program)).isEqualTo(before);
        }
    }

    private static LocalDate shown(Program program) {
        return LocalDate.parse(program.get("office", "/client.json").text("now").substring(0, 10));
    }

    @Test
    void neither_a_killed_postgresql_nor_a_power_cut_loses_or_doubles_anything(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("data");
        String id;
        String position;
        try (Program program = Program.start(data)) {
            goesOnWithoutItsPostgresql(program, data);
            Answer raised = program.post("office", "/api/v1/items", PROBLEM);
            assertThat(raised.status()).isEqualTo(201);
            id = raised.text("id");
            position = raised.text("position");
            program.kill();
        }
        assertThat(postmasters(data)).as("PostgreSQL runs on without its owner").isNotEmpty();
        try (Program program = Program.start(data)) {
            assertThat(program.output()).contains("上次运行遗留的 PostgreSQL");
            program.after(position);
            JsonNode item = program.get("office", "/api/v1/items/" + id).body();
            assertThat(item.path("problem").asString()).as(item.toString()).isEqualTo("断电前登记的问题。");
            assertThat(events(program, id)).isEqualTo(1);
        }
    }

    private static void goesOnWithoutItsPostgresql(Program program, Path data) throws Exception {
        // The demonstration's tokens come from the database too.
        String token = program.token("office");
        postmasters(data).forEach(ProcessHandle::destroyForcibly);
        Answer[] raised = new Answer[1];
        program.await(() -> {
            raised[0] = program.exchange(program.bearing(token, "/api/v1/items")
                    .headers("Content-Type", "application/json", "Idempotency-Key", "after-the-kill")
                    .POST(HttpRequest.BodyPublishers.ofString(Api.JSON.writeValueAsString(PROBLEM))));
            assertThat(raised[0].status()).as(raised[0].toString()).isIn(201, 503);
            return raised[0].status() == 201;
        });
        assertThat(program.output()).contains("PostgreSQL 意外停止").contains("PostgreSQL 已重新启动");
        assertThat(program.post("office", "/api/v1/items", PROBLEM, "Idempotency-Key", "after-the-kill").text("id"))
                .isEqualTo(raised[0].text("id"));
        program.after(raised[0].text("position"));
        assertThat(events(program, raised[0].text("id"))).isEqualTo(1);
    }

    private static int events(Program program, String item) {
        return program.get("office", "/api/v1/items/" + item + "/history").body().path("events").size();
    }

    @Test
    void a_demonstration_that_was_cut_off_is_told_to_its_end(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (Program program = Program.launch(data)) {
            // Killed in the middle: the plan is there, the last report on it is not.
            program.await(() -> Files.exists(data.resolve("demonstration-begun")));
            Thread.sleep(400);
            program.kill();
            assertThat(data.resolve("demonstration-begun")).exists();
        }
        try (Program program = Program.start(data)) {
            JsonNode rows = program.get("office", "/api/v1/ledger").body().path("rows");
            assertThat(rows.valueStream().map(row -> row.path("itemStatus").asString() + row.path("percent").asInt()))
                    .containsExactly("IN_PROGRESS40", "IN_PROGRESS50", "CLOSED100", "RAISED0");
            assertThat(data.resolve("demonstration-begun")).doesNotExist();
        }
    }

    @Test
    void health_figures_and_the_api_s_page_are_there_for_anybody_and_nothing_else_is(@TempDir Path folder)
            throws Exception {
        try (Instance app = Instance.start(folder)) {
            Answer health = app.exchange(app.anonymous("/actuator/health"));
            assertThat(health.text("status")).isEqualTo("UP");
            assertThat(health.body().has("components")).as("no details for strangers").isFalse();
            assertThat(app.exchange(app.anonymous("/actuator/health/readiness")).text("status")).isEqualTo("UP");
            assertThat(app.exchange(app.anonymous("/actuator/prometheus")).bytes()).asString()
                    .contains("jvm_memory_used_bytes").contains("hikaricp_connections")
                    .contains("taizhang_event_age_seconds_max{component=\"ledger\"}");
            assertThat(app.exchange(app.anonymous("/swagger-ui/index.html")).bytes()).asString()
                    .contains("swagger-ui");
            assertThat(app.exchange(app.anonymous("/actuator/env")).status()).isIn(401, 403);
            assertThat(app.exchange(app.anonymous("/client.json")).text("clientId")).isEqualTo("taizhang-web");
            theClientComesCompressedAndOnce(app);
        }
    }

    private static void theClientComesCompressedAndOnce(Instance app) {
        String page = new String(app.exchange(app.anonymous("/")).bytes(), StandardCharsets.UTF_8);
        Matcher script = Pattern.compile("/assets/[^\"]+\\.js").matcher(page);
        assertThat(script.find()).as(page).isTrue();
        var sent = app.send(HttpRequest.newBuilder(URI.create(app.address() + script.group()))
                .header("Accept-Encoding", "gzip").build());
        assertThat(sent.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(sent.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable")
                .doesNotContain("no-store");
        assertThat(app.exchange(app.anonymous("/")).response().headers().firstValue("Cache-Control").orElseThrow())
                .as("the page that names them").contains("no-store");
    }

    /** All that two readers can see, less the moment of reading. */
    private static List<String> everything(Program program) {
        Answer ledger = program.get("office", "/api/v1/ledger");
        assertThat(ledger.status()).as(ledger.body().toString()).isEqualTo(200);
        JsonNode rows = ledger.body().path("rows");
        List<String> items = rows.valueStream().map(row -> row.path("itemId").asString()).distinct().toList();
        assertThat(items).isNotEmpty();
        List<String> seen = new ArrayList<>();
        seen.add(rows.toString());
        for (String item : items) {
            seen.add(program.get("auditor", "/api/v1/items/" + item + "/history").body().toString());
        }
        seen.add(program.get("office", "/api/v1/people").body().toString());
        return seen;
    }

    private static List<ProcessHandle> postmasters(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.endsWith("postmaster.pid")).flatMap(file -> {
                try {
                    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).stream();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).filter(ProcessHandle::isAlive).toList();
        }
    }
}
