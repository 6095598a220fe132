package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.JsonNode;

/** A name is put wherever one can be, and erased; then it is looked for wherever it could be. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureJourneyTest {

    private static final String CANARY = "金丝雀丁";
    private static final String ACCOUNT = "canary.ding";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void after_an_erasure_the_name_is_nowhere_and_no_backup_brings_it_back(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        Path data = folder.resolve("data");
        String item;
        String person;
        List<String> backup;
        try (Instance app = Instance.start(data, "--taizhang.snapshot-every=3")) {
            ItemWork work = new ItemWork(app, () -> LocalDate.now(ZONE));
            person = personWhoLeft(app, work);
            item = spreadTheName(app, work);
            assertThat(rowsWith(app, CANARY)).contains("item_row", "measure_row", "evidence_row", "person_directory");
            assertThat(rowsWith(app, ACCOUNT)).containsExactlyInAnyOrder("person_account", "person_directory",
                    "idp_account");
            assertThat(filesWith(data, CANARY)).as("the evidence file").isNotEmpty();
            backup = eventTables(app);
            assertThat(backup).as("sealed").noneMatch(row -> row.contains(CANARY));
            FileSystemUtils.copyRecursively(data.resolve("keys"), folder.resolve("keys-of-before"));

            redact(app, work);
            erase(app, work, person);
            assertGone(app, data, item, person);
            assertThat(output.getAll()).doesNotContain(CANARY);
        }
        // The keys as they were before, beside a database that knows what was erased since.
        FileSystemUtils.deleteRecursively(data.resolve("keys"));
        FileSystemUtils.copyRecursively(folder.resolve("keys-of-before"), data.resolve("keys"));
        try (Instance app = Instance.start(data, "--taizhang.snapshot-every=3")) {
            assertGone(app, data, item, person);
            ItemWork work = new ItemWork(app, () -> LocalDate.now(ZONE));
            work.ok("owner", "/api/v1/items/" + item + "/measures/" + work.measuresOf(item).getFirst() + "/progress",
                    work.progress(80));
            assertThat(verified(app, folder, data)).isZero();
        }
        assertThat(output.getAll()).doesNotContain(CANARY);
        assertThat(backup).hasSizeGreaterThan(50);
    }

    private static String personWhoLeft(Instance app, ItemWork work) {
        work.ok("sysadmin", "/api/v1/accounts", Map.of("name", ACCOUNT));
        String person = work.ok("sysadmin", "/api/v1/people",
                Map.of("name", CANARY, "unit", ItemWork.UNIT, "title", CANARY + "科长", "account",
                        Map.of("issuer", app.address(), "subject", ACCOUNT)))
                .text("id");
        work.ok("sysadmin", "/api/v1/people/" + person + "/email", Map.of("email", ACCOUNT + "@example.cn"));
        work.ok("sysadmin", "/api/v1/people/" + person + "/leave",
                Map.of("leftOn", LocalDate.now(ZONE).toString(), "reason", CANARY + "退休"));
        return person;
    }

    /** In what is typed at each step, in a file and in its name. */
    private static String spreadTheName(Api app, ItemWork work) {
        String item = work.claimed(CANARY + "反映：台账缺页。", "person-owner");
        String base = "/api/v1/items/" + item;
        String measure = work.measuresOf(item).getFirst();
        for (int i = 1; i <= 4; i++) {
            work.ok("owner", base + "/measures/" + measure + "/progress", Map.of("narrative", CANARY + "已补" + i + "页。",
                    "percent", 10 * i, "occurredOn", LocalDate.now(ZONE).toString()));
        }
        work.evidence("owner", item, measure, CANARY + "签字的交接单");
        work.ok("owner", base + "/measures/" + measure + "/extensions",
                Map.of("newDate", LocalDate.now(ZONE).plusDays(80).toString(), "reason", CANARY + "住院。", "progress",
                        CANARY + "不在岗。"));
        work.ok("supervisor", "/api/v1/notices", Map.of("type", "REMINDER", "unit", ItemWork.UNIT, "text",
                "请" + CANARY + "补正。", "replyBy", LocalDate.now(ZONE).plusDays(10).toString(), "itemIds",
                List.of(item)));
        return item;
    }

    private static void redact(Api app, ItemWork work) throws Exception {
        List<Map<String, Object>> texts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = app.get("office", "/api/v1/texts?q=" + URLEncoder.encode(CANARY,
                    StandardCharsets.UTF_8) + cursor).body();
            page.path("texts").forEach(text -> texts.add(Map.of("stream", text.path("stream").asString(), "sequence",
                    text.path("sequence").asLong(), "path", text.path("path").asString())));
            cursor = page.has("cursor") ? "&cursor=" + page.path("cursor").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(texts).hasSizeGreaterThan(9);
        String file = ItemWork.sha256((CANARY + "签字的交接单").getBytes(StandardCharsets.UTF_8));
        String id = work.ok("office", "/api/v1/redactions",
                Map.of("texts", texts, "files", List.of(file), "grounds", "与问题无关的人员。")).text("id");
        work.ok("principal", "/api/v1/redactions/" + id + "/approve", Map.of(), ItemWork.ifMatch(0));
        await(() -> app.get("office", "/api/v1/redactions/" + id).text("status").equals("CARRIED_OUT"));
    }

    private static void erase(Api app, ItemWork work, String person) throws Exception {
        work.refused("office", "/api/v1/people/" + person + "/erase", Map.of("grounds", "本人申请。"), 403, "NOT_ALLOWED",
                ItemWork.ifMatch(3));
        work.ok("secadmin", "/api/v1/people/" + person + "/erase", Map.of("grounds", "本人申请。"), ItemWork.ifMatch(3));
        await(() -> !app.get("auditor", "/api/v1/people/" + person + "/history").body().toString().contains(CANARY));
    }

    private static void assertGone(Instance app, Path data, String item, String person) throws Exception {
        await(() -> rowsWith(app, CANARY).isEmpty() && rowsWith(app, ACCOUNT).isEmpty());
        assertThat(filesWith(data, CANARY)).isEmpty();
        for (String path : List.of("items/" + item, "items/" + item + "/history", "items/" + item + "/replay", "ledger",
                "notices", "people/" + person + "/history", "redactions")) {
            JsonNode body = app.get("auditor", "/api/v1/" + path).body();
            assertThat(body.toString()).as(path).doesNotContain(CANARY).isNotEqualTo("");
        }
        assertThat(app.get("auditor", "/api/v1/items/" + item).body().toString()).contains("〔已抹除〕");
        assertThat(new String(app.get("auditor", "/api/v1/ledger.csv").bytes(), StandardCharsets.UTF_8))
                .doesNotContain(CANARY).contains("〔已抹除〕");
    }

    /** Tables with a row that says it, whatever they are for. */
    private static List<String> rowsWith(Instance app, String text) {
        JdbcClient jdbc = JdbcClient.create(app.context().getBean(DataSource.class));
        return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").query(String.class).list()
                .stream().filter(table -> jdbc.sql("SELECT count(*) FROM " + table + " t WHERE CAST(t AS text) LIKE ?")
                        .param("%" + text + "%").query(Long.class).single() > 0)
                .toList();
    }

    /** What is backed up of the database: what cannot be made anew. */
    private static List<String> eventTables(Instance app) {
        JdbcClient jdbc = JdbcClient.create(app.context().getBean(DataSource.class));
        List<String> rows = new ArrayList<>();
        for (String table : List.of("event", "snapshot", "deadletterentry")) {
            rows.addAll(jdbc.sql("SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM " + table)
                    .query(String.class).list());
        }
        return rows;
    }

    /** Files beside the database's own, which keeps a log of every page that it wrote until it comes round. */
    private static TreeSet<String> filesWith(Path data, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).toString().startsWith("postgresql")).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    found.add(data.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static int verified(Api app, Path folder, Path data) throws Exception {
        await(() -> {
            JsonNode state = app.get("auditor", "/api/v1/audit").body();
            return state.path("waiting").asLong() == 0
                    && state.path("signedSize").asLong() == state.path("size").asLong();
        });
        Path bundle = Files.write(folder.resolve("after.zip"),
                app.get("auditor", "/api/v1/audit/bundle.zip").bytes());
        Verifier.Verified verified = Verifier.verify(bundle, data.resolve("audit/policy"));
        assertThat(verified.report().toString()).doesNotContain("FAILS");
        return verified.exit();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(200);
        }
    }
}
