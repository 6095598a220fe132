package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/**
 * The whole way through any of two command-services and two query-services; then work goes on while instances, and the
 * server of events, are killed and started again. Nothing acknowledged is lost, nothing happens twice, and the rows are
 * those of a fresh replay.
 */
abstract class DistributedJourney extends RectificationJourney {

    private static final String RESTART = System.getenv().getOrDefault("AXON_SERVER_RESTART", "");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 30;
    private static final int ITEMS_OF_LONG_AGO = 5;
    private static final int MEASURES_EACH = 80;

    private Deployment deployment;
    private long position = -1;

    /** What the services are told besides. */
    abstract Map<String, String> settings();

    /** The events are in the services' own database. */
    abstract boolean storesInPostgres();

    @Override
    Api run(Path data) throws Exception {
        deployment = Deployment.start(data, 2, settings());
        return deployment;
    }

    @Test
    @Order(9)
    void what_is_overdue_is_recorded_once_also_where_the_instance_that_looks_is_killed() throws Exception {
        List<String> items = planInForce(manyMeasuresOfLongAgo());
        ServiceProcess looking = null;
        int recorded = 0;
        while (looking == null) {
            recorded = storesInPostgres() ? storedOverdue() : recordedOverdue(items.getFirst());
            String name = recorded == 0 ? "" : whoLooks();
            looking = IntStream.range(0, 2).mapToObj(deployment::commandService)
                    .filter(service -> service.name().equals(name)).findFirst().orElse(null);
            assertThat(recorded).as("caught in the middle").isLessThan(ITEMS_OF_LONG_AGO * MEASURES_EACH);
        }
        looking.kill();
        System.out.printf("killed %s when %d deadlines were recorded%n", looking.name(), recorded);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (recorded < ITEMS_OF_LONG_AGO * MEASURES_EACH) {
            assertThat(Instant.now()).as(recorded + " recorded").isBefore(deadline);
            Thread.sleep(200);
            recorded = items.stream().mapToInt(this::recordedOverdue).sum();
        }
        looking.launch();
        looking.awaitHealth();
        Thread.sleep(3_000);
        for (String item : items) {
            assertThat(recordedOverdue(item)).as("once for each, also after another look").isEqualTo(MEASURES_EACH);
            assertThat(overdue(item).map(event -> event.at("/data/measureId").asString())).doesNotHaveDuplicates();
        }
    }

    private static String manyMeasuresOfLongAgo() {
        String numbers = "一二三四五六七八九";
        StringBuilder plan = new StringBuilder("某局巡察整改方案\n\n二、整改措施\n");
        for (int item = 0; item < ITEMS_OF_LONG_AGO; item++) {
            plan.append("（%s）第%d个方面，久拖不决。\n".formatted(numbers.charAt(item), item));
            for (int measure = 1; measure <= MEASURES_EACH; measure++) {
                plan.append("%d.完成第%d项工作的第%d步。（责任人：XX，完成时限：2025年3月30日）\n".formatted(measure, item, measure));
            }
        }
        return plan.toString();
    }

    /** Read, its units filled in, submitted and approved. */
    private List<String> planInForce(String document) throws Exception {
        Answer preview = deployment.upload("office", "/api/v1/plans/imports/preview", "久拖不决.txt",
                document.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.body().at("/totals/measures").asInt()).as(preview.body().toString())
                .isEqualTo(ITEMS_OF_LONG_AGO * MEASURES_EACH);
        Answer accepted = deployment.post("office", "/api/v1/plans/imports", preview.body());
        String plan = accepted.text("planId");
        eventually("/api/v1/plans/imports/" + accepted.text("id"), "COMPLETED");
        List<String> items = deployment.get("office", "/api/v1/ledger?limit=500&plan=" + plan).body().path("rows")
                .valueStream().map(row -> row.path("itemId").asString()).distinct().toList();
        assertThat(items).hasSize(ITEMS_OF_LONG_AGO);
        items.forEach(item -> ok("office", "/api/v1/items/" + item + "/responsible-unit",
                Map.of("responsibleUnit", deployment.id("unit-general-office"))));
        Answer submitted = ok("office", "/api/v1/plans/" + plan + "/submit", Map.of());
        ok("principal", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意"), ifMatch(submitted));
        return items;
    }

    private int storedOverdue() throws SQLException {
        try (Connection database = deployment.connect("postgres")) {
            return Integer.parseInt(ProjectedRows.strings(database,
                    "SELECT count(*) FROM event WHERE name = 'item.MeasureFellOverdue'").getFirst());
        }
    }

    private int recordedOverdue(String item) {
        return (int) overdue(item).count();
    }

    private Stream<JsonNode> overdue(String item) {
        return deployment.get("auditor", "/api/v1/items/" + item + "/history").body().path("events").valueStream()
                .filter(event -> event.path("type").asString().equals("item.MeasureFellOverdue"));
    }

    /** The name of the instance that looks at the calendar at this moment; nobody else does. */
    private String whoLooks() throws SQLException {
        try (Connection database = deployment.connect("postgres")) {
            return String.join("", ProjectedRows.strings(database,
                    "SELECT picked_by FROM scheduled_tasks WHERE task_name = 'due-sweep' AND picked"));
        }
    }

    @Test
    @Order(10)
    void work_goes_on_while_one_instance_after_the_other_is_killed() throws Exception {
        try (InsistentClients clients = new InsistentClients(deployment, "instances")) {
            clients.awaitMore(SOME);
            // On PostgreSQL one of each, because this test always runs.
            for (int index = 0; index < (storesInPostgres() ? 1 : 2); index++) {
                deployment.commandService(index).kill();
                deployment.queryService(index).kill();
                clients.awaitMore(SOME);
                deployment.commandService(index).launch();
                deployment.queryService(index).launch();
                deployment.commandService(index).awaitHealth();
                deployment.queryService(index).awaitHealth();
                clients.awaitMore(SOME);
            }
            clients.finish();
            compare(clients);
        }
    }

    @Test
    @Order(11)
    void work_goes_on_when_axon_server_was_killed() throws Exception {
        assumeTrue(!storesInPostgres(), "the events are on PostgreSQL here");
        assumeTrue(!RESTART.isEmpty(), "not told how to kill and start Axon Server: a shell command that does so in"
                + " AXON_SERVER_RESTART");
        try (InsistentClients clients = new InsistentClients(deployment, "server")) {
            clients.awaitMore(SOME);
            Process restart = new ProcessBuilder("sh", "-c", RESTART).inheritIO().start();
            int refused = 0;
            do {
                refused += lookAround() ? 0 : 1;
            } while (!restart.waitFor(500, TimeUnit.MILLISECONDS));
            assertThat(restart.exitValue()).as(RESTART).isZero();
            clients.awaitMore(SOME);
            clients.finish();
            compare(clients);
            System.out.printf("Axon Server was away: %d of the histories asked for were refused%n", refused);
        }
    }

    /**
     * Whoever looks at the ledger meanwhile sees it; whoever asks for what is in the event store alone may be refused,
     * in words.
     *
     * @return whether the history could be read
     */
    private boolean lookAround() {
        Answer ledger = deployment.exchange(deployment.request("auditor", "/api/v1/ledger?limit=1").GET());
        assertThat(ledger.status()).as(ledger.body().toString()).isEqualTo(200);
        Answer health = deployment.exchange(deployment.anonymous("/actuator/health").GET());
        assertThat(health.status()).as("whoever stands in front goes on sending readers here").isEqualTo(200);
        String item = ledger.body().at("/rows/0/itemId").asString();
        Answer history = deployment.exchange(deployment.request("auditor", "/api/v1/items/" + item + "/history").GET());
        assertThat(history.status()).as(history.body().toString()).isIn(200, 503);
        if (history.status() == 503) {
            assertThat(history.text("code")).isEqualTo("AXON_SERVER_UNAVAILABLE");
        }
        return history.status() == 200;
    }

    private void compare(InsistentClients clients) throws Exception {
        position = Math.max(position, clients.position());
        awaitProjected(deployment.queryService(0));
        awaitProjected(deployment.queryService(1));
        clients.compareWithHistory();
        try (Connection live = deployment.connect("postgres")) {
            assertThat(ProjectedRows.strings(live, "SELECT count(*) FROM item_row WHERE problem LIKE '"
                    + clients.prefix() + "%'")).as("items, by whatever id")
                    .containsExactly(Integer.toString(clients.raised()));
        }
    }

    @Test
    @Order(12)
    void what_is_redacted_is_gone_from_every_instance() throws Exception {
        String name = "胡某某";
        String item = deployment.post("office", "/api/v1/items", Map.of("responsibleUnit",
                deployment.id("unit-general-office"), "problem", Map.of("subject", "TEAM", "source",
                        Map.of("kind", "SELF_CHECK"), "text", name + "反映：台账缺页。"),
                "measures", List.of()))
                .text("id");
        String history = "/api/v1/items/" + item + "/history";
        until("told", () -> deployment.get("auditor", history).body().toString().contains(name));
        JsonNode found = deployment.get("office", "/api/v1/texts?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body().path("texts");
        List<Map<String, Object>> texts = found.valueStream().map(text -> Map.<String, Object>of("stream",
                text.path("stream").asString(), "sequence", text.path("sequence").asLong(), "path",
                text.path("path").asString())).toList();
        assertThat(texts).as(found.toString()).isNotEmpty();
        String redaction = deployment.post("office", "/api/v1/redactions",
                Map.of("texts", texts, "files", List.of(), "grounds", "与问题无关的人员。")).text("id");
        assertThat(deployment.post("principal", "/api/v1/redactions/" + redaction + "/approve", Map.of(), "If-Match",
                "\"0\"").status()).isEqualTo(200);
        until("carried out", () -> deployment.get("office", "/api/v1/redactions/" + redaction).text("status")
                .equals("CARRIED_OUT"));
        // Both read, one after the other.
        for (int time = 0; time < 4; time++) {
            until("gone", () -> !deployment.get("auditor", history).body().toString().contains(name)
                    && !deployment.get("auditor", "/api/v1/items/" + item).body().toString().contains(name));
        }
        try (Connection live = deployment.connect("postgres")) {
            assertThat(ProjectedRows.strings(live,
                    "SELECT item_id FROM item_row r WHERE CAST(r AS text) LIKE '%" + name + "%'")).isEmpty();
        }
    }

    @Test
    @Order(13)
    void a_replay_check_finds_no_difference() throws Exception {
        String address = deployment.queryService(0).address() + "/api/v1/audit/replay-check";
        assertThat(deployment.send(asking(address).POST(BodyPublishers.noBody()).build()).statusCode()).isEqualTo(202);
        JsonNode[] check = new JsonNode[1];
        until("checked", () -> {
            check[0] = Api.JSON.readTree(deployment.send(asking(address).build()).body());
            return !check[0].path("state").asString().equals("RUNNING");
        });
        assertThat(check[0].path("state").asString()).as(check[0].toString()).isEqualTo("FINISHED");
        assertThat(check[0].path("differenceCount").asLong()).as(check[0].toString()).isZero();
        assertThat(check[0].path("done").asLong()).isGreaterThan(500);
    }

    private HttpRequest.Builder asking(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization",
                "Bearer " + deployment.token("auditor"));
    }

    private static void until(String what, BooleanSupplier holds) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("not in time: " + what).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    @Test
    @Order(14)
    void the_audit_log_has_every_event_and_its_bundle_holds(@TempDir Path folder) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode state = deployment.get("auditor", "/api/v1/audit").body();
        while (state.path("waiting").asLong() != 0
                || state.path("signedSize").asLong() != state.path("size").asLong()) {
            assertThat(Instant.now()).as(state.toString()).isBefore(deadline);
            Thread.sleep(200);
            state = deployment.get("auditor", "/api/v1/audit").body();
        }
        assertThat(state.path("faultCount").asLong()).as(state.toString()).isZero();
        assertThat(state.path("size").asLong()).isGreaterThan(500);
        Path bundle = Files.write(folder.resolve("bundle.zip"),
                deployment.get("auditor", "/api/v1/audit/bundle.zip").bytes());
        Verifier.Verified verified = Verifier.verify(bundle, deployment.data().resolve("audit/policy"));
        assertThat(verified.exit()).as(verified.report().toString()).isZero();
        assertThat(verified.report().path("leaves").asLong()).isGreaterThan(500);
        assertThat(verified.report().path("redactedTexts").asLong()).isPositive();
    }

    @Test
    @Order(15)
    void the_rows_are_those_of_a_fresh_replay() throws Exception {
        assertThat(position).as("something was done before").isPositive();
        deployment.stopServices();
        Map<String, List<String>> rows = rows("postgres");
        assertThat(rows).containsKeys("item_row", "measure_row", "plan_row", "person_directory");
        assertThat(rows.get("item_row")).hasSizeGreaterThan(2);
        prepareReplay();
        awaitProjected(deployment.anotherQueryService("replay"));
        Map<String, List<String>> replayed = rows("replay");
        assertThat(replayed.keySet()).isEqualTo(rows.keySet());
        rows.forEach((table, expected) -> assertThat(replayed.get(table)).as(table).isEqualTo(expected));
    }

    private Map<String, List<String>> rows(String database) throws SQLException {
        try (Connection connection = deployment.connect(database)) {
            assertThat(ProjectedRows.strings(connection, "SELECT causemessage FROM deadletterentry")).isEmpty();
            return ProjectedRows.in(connection);
        }
    }

    /** A database without rows: an empty one, or where the events are in it too, a copy that has forgotten the rest. */
    private void prepareReplay() throws SQLException {
        try (Connection postgres = deployment.connect("template1"); Statement create = postgres.createStatement()) {
            create.execute(storesInPostgres() ? "CREATE DATABASE replay TEMPLATE postgres" : "CREATE DATABASE replay");
        }
        if (storesInPostgres()) {
            try (Connection replay = deployment.connect("replay")) {
                ProjectedRows.forget(replay);
            }
        }
    }

    private void awaitProjected(ServiceProcess queries) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            int status = deployment
                    .send(HttpRequest.newBuilder(URI.create(queries.address() + "/api/v1/units"))
                            .header("Authorization", "Bearer " + deployment.token("auditor"))
                            .header("X-After-Position", Long.toString(position)).build())
                    .statusCode();
            if (status == 200) {
                return;
            }
            assertThat(Instant.now()).as("waiting for position " + position + ": " + status).isBefore(deadline);
            Thread.sleep(200);
        }
    }
}
