package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.taizhang.eventstore.Stores.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is stored once, what was not is told so, and the store goes on by itself. */
class FaultsTest {

    private static final EventStoreSettings SHORT = new EventStoreSettings(2, 512, 4L << 20, Duration.ofMillis(700),
            Duration.ofMillis(200), 50, 40_000);
    private static final String END_WRITER = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            + " WHERE application_name = 'taizhang event writer' AND datname = current_database()";

    private final Postgres database = Postgres.empty();

    private long stored() {
        return database.number("SELECT count(*) FROM event");
    }

    private boolean gapless() {
        return database.number("SELECT count(*) - 1 - coalesce(max(position), -1) FROM event") == 0;
    }

    @Test
    void an_answer_that_is_lost_after_the_commit_is_found_out() throws Exception {
        try (Proxy proxy = new Proxy(database.port());
                PostgresEventStore store = Stores.on(database.through(proxy.port()))) {
            store.publish(event("a", 0));
            for (int sequence = 1; sequence <= 10; sequence++) {
                // The listener's connection may have lost something else; then the writer's breaks with it.
                proxy.loseTheNextAnswer();
                store.publish(event("a", sequence), event("b" + sequence, 0));
            }
            assertThat(stored()).isEqualTo(21);
            assertThat(gapless()).isTrue();
        }
    }

    @Test
    void a_writer_that_is_ended_between_insert_and_commit_stores_it_once() throws Exception {
        // The insert has happened, the commit has not: the trigger waits in between.
        database.execute("CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$",
                "CREATE TRIGGER wait AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION wait()");
        try (PostgresEventStore store = Stores.on(database)) {
            store.publish(event("a", 0));
            CompletableFuture<Void> write = CompletableFuture
                    .runAsync(() -> store.publish(event("a", 1), event("a", 2)));
            Thread.sleep(200);
            database.execute(END_WRITER);
            write.get(20, TimeUnit.SECONDS);
            assertThat(stored()).isEqualTo(3);
            assertThat(gapless()).isTrue();
        }
    }

    @Test
    void an_idle_writer_whose_connection_was_ended_goes_on() {
        try (PostgresEventStore store = Stores.on(database)) {
            store.publish(event("a", 0));
            database.execute(END_WRITER);
            store.publish(event("a", 1));
            assertThat(stored()).isEqualTo(2);
        }
    }

    @Test
    void while_the_database_is_away_commands_are_told_to_try_again_and_then_it_goes_on() throws Exception {
        try (Proxy proxy = new Proxy(database.port());
                PostgresEventStore store = Stores.on(database.through(proxy.port()), SHORT, InstantSource.system())) {
            store.publish(event("a", 0));
            proxy.away(true);
            for (int tries = 0; tries < 3; tries++) {
                assertThatThrownBy(() -> store.publish(event("a", 1))).isInstanceOf(EventStoreUnavailable.class);
            }
            proxy.away(false);
            publishPatiently(store);
            assertThat(stored()).isEqualTo(2);
            try (var stream = store.openStream(null)) {
                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** As a client does that is told to try again; its first try may have been stored after all. */
    private static void publishPatiently(PostgresEventStore store) throws InterruptedException {
        for (int tries = 0; tries < 50; tries++) {
            try {
                store.publish(event("a", 1));
                return;
            } catch (EventStoreUnavailable e) {
                Thread.sleep(100);
            } catch (org.axonframework.modelling.command.ConcurrencyException e) {
                return;
            }
        }
        throw new AssertionError("still unavailable");
    }

    @Test
    void more_commands_than_may_wait_are_told_so_and_those_that_waited_are_stored() throws Exception {
        try (PostgresEventStore store = Stores.on(database, SHORT, InstantSource.system())) {
            store.publish(event("first", 0));
            List<CompletableFuture<Void>> writes = new ArrayList<>();
            int refused = 0;
            try (Connection _ = database.holdTurn()) {
                for (int i = 0; i < 12; i++) {
                    int number = i;
                    writes.add(CompletableFuture.runAsync(() -> store.publish(event("a" + number, 0)),
                            command -> Thread.ofVirtual().start(command)));
                }
                Thread.sleep(1500);
            }
            int acknowledged = 0;
            for (CompletableFuture<Void> write : writes) {
                try {
                    write.join();
                    acknowledged++;
                } catch (CompletionException e) {
                    assertThat(e.getCause()).isInstanceOf(EventStoreUnavailable.class);
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            store.publish(event("last", 0));
            assertThat(stored()).isBetween(2L + acknowledged, 14L);
            assertThat(gapless()).isTrue();
        }
    }

    @Test
    void a_database_that_only_reads_is_named_and_written_to_again_when_it_does() throws Exception {
        try (PostgresEventStore store = Stores.on(database, SHORT, InstantSource.system())) {
            store.publish(event("a", 0));
            String name = database.dataSource().getDatabaseName();
            database.execute("ALTER DATABASE " + name + " SET default_transaction_read_only = on", END_WRITER);
            assertThatThrownBy(() -> store.publish(event("a", 1))).isInstanceOf(EventStoreUnavailable.class)
                    .hasMessageContaining("read-only");
            database.execute("SET default_transaction_read_only = off",
                    "ALTER DATABASE " + name + " SET default_transaction_read_only = off", END_WRITER);
            publishPatiently(store);
            assertThat(stored()).isEqualTo(2);
        }
    }

    @Test
    void a_disk_that_is_full_is_named_and_written_to_again_when_there_is_room(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m,mode=0777", "tmpfs", disk.toString()),
                "skipped: a small disk cannot be mounted here");
        try (PostgresEventStore store = Stores.on(database, SHORT, InstantSource.system())) {
            database.execute("CREATE TABLESPACE small LOCATION '" + Files.createDirectory(disk.resolve("space")) + "'",
                    "ALTER TABLE event SET TABLESPACE small", "CREATE TABLE filler (t text) TABLESPACE small");
            store.publish(event("a", 0));
            assertThatThrownBy(() -> database.execute("INSERT INTO filler SELECT repeat(md5(n::text), 50)"
                    + " FROM generate_series(1, 20000) n")).hasMessageContaining("No space left");
            List<Long> acknowledged = new ArrayList<>(List.of(0L));
            assertThatThrownBy(() -> {
                // There is some room left in the table's last page.
                for (long sequence = 1; sequence < 500; sequence++) {
                    store.publish(event("a", sequence));
                    acknowledged.add(sequence);
                }
            }).isInstanceOf(EventStoreUnavailable.class).hasMessageContaining("disk is full");
            assertThat(stored()).isEqualTo(acknowledged.size());
            database.execute("DROP TABLE filler");
            store.publish(event("a", acknowledged.size()));
            assertThat(stored()).isEqualTo(acknowledged.size() + 1);
            assertThat(gapless()).isTrue();
        } finally {
            database.execute("ALTER TABLE event SET TABLESPACE pg_default", "DROP TABLE IF EXISTS filler",
                    "DROP TABLESPACE small");
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    @Test
    void two_organisations_are_not_given_one_store() {
        Stores.on(database).close();
        assertThatThrownBy(() -> Stores.of("别的机构", database)).isInstanceOf(ForeignEventStore.class)
                .hasMessageContaining("机构").hasMessageContaining("别的机构");
        Stores.on(database).close();
    }

    @Test
    void a_command_that_was_told_nothing_leaves_its_aggregate_in_doubt_until_it_is_known() throws Exception {
        try (PostgresEventStore store = Stores.on(database, SHORT, InstantSource.system())) {
            store.publish(event("known", 0));
            try (Connection _ = database.holdTurn()) {
                assertThatThrownBy(() -> store.publish(event("a", 0))).isInstanceOf(EventStoreUnavailable.class)
                        .hasMessageContaining("not known yet");
                assertThat(store.underWay("a")).isNotNull();
                assertThat(store.underWay("known")).isNull();
            }
            UnderWay inDoubt = store.underWay("a");
            assertThat(inDoubt == null || inDoubt.settle()).as("it was stored after all").isTrue();
            assertThat(stored()).isEqualTo(2);
            assertThat(store.underWay("a")).as("nor is it in doubt any more").isNull();
        }
    }

    @Test
    void tables_that_are_missing_are_named() {
        try (PostgresEventStore store = Stores.on(database, SHORT, InstantSource.system())) {
            database.execute("DROP FUNCTION append_events");
            assertThatThrownBy(() -> store.publish(event("a", 0))).isInstanceOf(EventStoreUnavailable.class)
                    .hasMessageContaining("of another version");
        }
    }

    @Test
    void what_waits_when_the_store_is_closed_is_still_stored() throws Exception {
        PostgresEventStore store = Stores.on(database);
        CompletableFuture<Void> write;
        try (Connection _ = database.holdTurn()) {
            write = CompletableFuture.runAsync(() -> store.publish(event("a", 0)));
            Thread.sleep(100);
            CompletableFuture.runAsync(store::close);
            Thread.sleep(100);
        }
        write.get(10, TimeUnit.SECONDS);
        assertThat(stored()).isEqualTo(1);
        assertThatThrownBy(() -> store.publish(event("a", 1))).isInstanceOf(EventStoreUnavailable.class);
    }

    @Test
    void another_command_with_the_same_aggregate_does_not_pass_for_one_whose_answer_was_lost() throws Exception {
        try (Proxy proxy = new Proxy(database.port());
                PostgresEventStore direct = Stores.on(database);
                PostgresEventStore store = Stores.on(database.through(proxy.port()))) {
            store.publish(event("a", 0));
            CompletableFuture<Void> write;
            try (Connection _ = database.holdTurn()) {
                write = CompletableFuture.runAsync(() -> store.publish(event("b", 0)));
                Thread.sleep(200);
                // Cut off while it waits for its turn, and ended; then somebody else is first.
                proxy.away(true);
                database.execute(END_WRITER);
            }
            direct.publish(event("b", 0));
            proxy.away(false);
            assertThatThrownBy(() -> write.get(20, TimeUnit.SECONDS)).satisfiesAnyOf(
                    e -> assertThat(e).hasCauseInstanceOf(AggregateStreamCreationException.class),
                    e -> assertThat(e).hasCauseInstanceOf(EventStoreUnavailable.class));
            assertThat(stored()).isEqualTo(2);
        }
    }
}
