package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.taizhang.standalone.Api.Answer;

/**
 * The whole way through any of two command-services and two query-services; then work goes on while instances, and the
 * server of events, are killed and started again. Nothing acknowledged is lost, nothing happens twice, and the rows are
 * those of a fresh replay.
 */
abstract class DistributedJourney extends RectificationJourney {

    private static final String RESTART = System.getenv().getOrDefault("AXON_SERVER_RESTART", "");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 30;

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
                    .send(HttpRequest.newBuilder(java.net.URI.create(queries.address() + "/api/v1/units"))
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
