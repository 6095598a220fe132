package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.report;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.plan.CoveredItem;
import org.taizhang.command.CommandServiceApplication;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.axon.SnapshotsFromMemory;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.privacy.KeyStore;

import tools.jackson.databind.json.JsonMapper;

/** An item with a long history is read from its snapshot, and nobody can tell. */
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final String LIVED = EmbeddedDatabase.newUrl();

    @TempDir
    private static Path files;

    private final String database = EmbeddedDatabase.copyOf(LIVED);

    @TempDir
    private Path evidence;

    /** Each with a copy of what there is after these events. */
    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(files, evidence);
    }

    private ConfigurableApplicationContext start() {
        return start(database, evidence);
    }

    private static ConfigurableApplicationContext start(String database, Path evidence) {
        return new SpringApplicationBuilder(CommandServiceApplication.class).run("--server.port=0",
                "--spring.datasource.url=" + database, "--taizhang.evidence.dir=" + evidence,
                "--taizhang.keys.dir=" + evidence.resolve("keys"),
                "--taizhang.snapshot-every=10",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks");
    }

    private static CommandAnswer send(ConfigurableApplicationContext service, Caller caller, ItemCommand command,
            String key) {
        return service.getBean(CommandDispatch.class).send(command,
                new CommandDispatch.Envelope(caller, key, "sha of " + command, null, null));
    }

    /** 24 events: raised, a measure assigned, claimed, 21 reports. */
    @BeforeAll
    static void live() throws Exception {
        try (ConfigurableApplicationContext service = start(LIVED, files)) {
            send(service, office(), raise(measure(M1, ItemCommands.to("owner"), ItemCommands.CONTINUOUS)), "raise");
            send(service, unitHead(FINANCE), claim(), "claim");
            for (int report = 0; report < 21; report++) {
                send(service, owner("owner"), report(M1, TODAY), "report-" + report);
            }
            for (int tries = 0; tries < 100 && snapshots(service) == 0; tries++) {
                Thread.sleep(50);
            }
            assertThat(snapshots(service)).isEqualTo(1);
        }
    }

    private static long snapshots(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class).sql("SELECT count(*) FROM snapshot").query(Long.class).single();
    }

    /** What is read of the item first: a snapshot's sequence number, or 0. */
    private static long firstRead(ConfigurableApplicationContext service) {
        DomainEventMessage<?> first = service.getBean(EventStore.class).readEvents(ITEM.value()).peek();
        return first.getSequenceNumber();
    }

    private static void decidesAsEver(ConfigurableApplicationContext service) {
        assertThat(send(service, owner("owner"), report(M1, TODAY), "report-3").version()).as("a retry").isEqualTo(6);
        assertThatThrownBy(() -> send(service, unitHead(FINANCE), claim(), "claim-again")).isInstanceOfSatisfying(
                Refusal.class,
                refused -> assertThat(refused.code().name()).isEqualTo(ItemRefusal.ITEM_ALREADY_CLAIMED.name()));
        assertThatThrownBy(() -> send(service, owner("another"), report(M1, TODAY), "stranger"))
                .isInstanceOfSatisfying(Refusal.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(GeneralRefusal.NOT_ALLOWED.name()));
        assertThat(send(service, owner("owner"), report(M1, TODAY), "one-more").version()).isEqualTo(24);
    }

    @Test
    void the_next_to_read_it_begins_with_the_snapshot_and_decides_as_ever() {
        try (ConfigurableApplicationContext service = start()) {
            assertThat(firstRead(service)).isGreaterThanOrEqualTo(9);
            assertThat(service.getBean(ItemSnapshots.class).of(ITEM)).as("what others see of it").get()
                    .extracting(CoveredItem::version).isEqualTo(23L);
            decidesAsEver(service);
        }
    }

    @Test
    void a_snapshot_that_other_code_made_is_not_used() {
        try (ConfigurableApplicationContext service = start()) {
            service.getBean(JdbcClient.class).sql("UPDATE snapshot SET revision = 'of other code'").update();
            assertThat(firstRead(service)).isZero();
            decidesAsEver(service);
        }
    }

    @Test
    void a_snapshot_shows_nothing_of_the_item_and_goes_with_its_epoch() {
        try (ConfigurableApplicationContext service = start()) {
            assertThat(service.getBean(JdbcClient.class).sql("SELECT convert_from(payload, 'UTF8') FROM snapshot")
                    .query(String.class).single()).startsWith("~1.").doesNotContain("owner");
            assertThat(firstRead(service)).isPositive();
            service.getBean(KeyStore.class).newSnapshotEpoch();
            assertThat(firstRead(service)).isZero();
            decidesAsEver(service);
        }
    }

    @Test
    void a_snapshot_holds_the_state_after_its_event_and_nothing_that_came_later() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            EventStore store = service.getBean(EventStore.class);
            Serializer serializer = service.getBean(Serializer.class);
            CompletableFuture<List<Long>> versions = new CompletableFuture<>();
            // A store that is slow to write it, and writes it by a serializer of its own.
            EventStore slow = (EventStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[]{EventStore.class }, (proxy, method, arguments) -> {
                        if (!method.getName().equals("storeSnapshot")) {
                            return method.invoke(store, arguments);
                        }
                        send(service, owner("owner"), report(M1, TODAY), "meanwhile");
                        DomainEventMessage<?> snapshot = (DomainEventMessage<?>) arguments[0];
                        String written = serializer.serialize(snapshot.getPayload(), String.class).getData();
                        versions.complete(List.of(snapshot.getSequenceNumber(),
                                service.getBean(JsonMapper.class).readTree(written).get("version").asLong()));
                        return null;
                    });
            assertThat(send(service, owner("owner"), report(M1, TODAY), "in memory").version()).isEqualTo(24);
            try (SnapshotsFromMemory snapshots = SnapshotsFromMemory.with(SpringAggregateSnapshotter.builder(), slow,
                    service.getBean(Cache.class), service.getBean(LockFactory.class), serializer)) {
                snapshots.scheduleSnapshot(ItemAggregate.class, ITEM.value());
                assertThat(versions.get(20, TimeUnit.SECONDS)).containsExactly(24L, 24L);
            }
        }
    }
}
