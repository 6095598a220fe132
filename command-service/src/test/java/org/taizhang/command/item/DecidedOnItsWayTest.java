package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.to;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.SourceKind;
import org.taizhang.command.CommandServiceApplication;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.database.EmbeddedDatabase;

/** The only writer decides on events that are still on their way into the store; nobody is told before they are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidedOnItsWayTest {

    private static final String UNLUCKY = "unlucky";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ConfigurableApplicationContext service;
    private JdbcClient database;

    @BeforeAll
    void start(@TempDir Path evidence) {
        service = new SpringApplicationBuilder(CommandServiceApplication.class).run("--server.port=0",
                "--spring.datasource.url=" + EmbeddedDatabase.newUrl(), "--taizhang.evidence.dir=" + evidence,
                "--taizhang.keys.dir=" + evidence.resolve("keys"),
                "--taizhang.sole-writer=true",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks");
        database = service.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        threads.close();
        service.close();
    }

    private CommandAnswer send(Caller caller, ItemCommand command) {
        return service.getBean(CommandDispatch.class).send(command,
                new CommandDispatch.Envelope(caller, null, null, null, null));
    }

    private Future<CommandAnswer> sent(Caller caller, ItemCommand command) {
        return threads.submit(() -> send(caller, command));
    }

    private ItemId raised(String id) {
        ItemId item = new ItemId(id);
        send(office(), new RaiseProblem(item, "ZG-2026-" + id, Place.OUTSIDE_PLANS,
                ItemCommands.problem(SourceKind.SELF_CHECK), FINANCE, List.of(measure(M1, to("owner"), CONTINUOUS))));
        return item;
    }

    /**
     * The database takes its time over claims, and refuses the one that this person sends, however often it is tried:
     * the writer tries each command of a batch alone where the batch was refused, and messages may have been in it.
     */
    private void spoil(String unlucky) {
        database.sql("CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " IF NEW.name = 'item.ItemClaimed' THEN PERFORM pg_sleep(0.7);"
                + " IF convert_from(NEW.metadata, 'UTF8') LIKE '%" + unlucky
                + "%' THEN RAISE EXCEPTION USING ERRCODE = '22000'; END IF; END IF; RETURN NEW; END $$").update();
        database.sql("CREATE TRIGGER spoil BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION spoil()").update();
    }

    @AfterEach
    void unspoil() {
        database.sql("DROP TRIGGER IF EXISTS spoil ON event").update();
        database.sql("DROP FUNCTION IF EXISTS spoil").update();
    }

    @Test
    void a_refusal_is_not_told_before_what_it_rests_on_is_stored() throws Exception {
        ItemId item = raised("slow");
        spoil("nobody at all");
        Future<CommandAnswer> first = sent(unitHead(FINANCE), new ClaimItem(item));
        Thread.sleep(200);
        Future<CommandAnswer> second = sent(unitHead(FINANCE), new ClaimItem(item));
        Thread.sleep(200);
        assertThat(first.isDone()).isFalse();
        assertThat(second.isDone()).as("told before the claim was stored").isFalse();
        assertThat(first.get().version()).isEqualTo(2);
        assertThatThrownBy(second::get).cause().isInstanceOfSatisfying(Refusal.class, refused -> assertThat(
                refused.code().name()).isEqualTo(ItemRefusal.ITEM_ALREADY_CLAIMED.name()));
    }

    @Test
    void a_refusal_that_rests_on_what_was_never_stored_is_decided_again() throws Exception {
        ItemId item = raised("spoilt");
        spoil(UNLUCKY);
        Future<CommandAnswer> first = sent(unitHead(UNLUCKY, FINANCE), new ClaimItem(item));
        Thread.sleep(200);
        Future<CommandAnswer> second = sent(unitHead(FINANCE), new ClaimItem(item));
        assertThatThrownBy(first::get).as("the database refused it").isNotNull();
        assertThat(second.get().version()).as("so the other's claim stands").isEqualTo(2);
    }

    @Test
    void events_that_follow_on_what_was_never_stored_are_not_stored_either() throws Exception {
        ItemId item = raised("followed");
        spoil(UNLUCKY);
        Future<CommandAnswer> claim = sent(unitHead(UNLUCKY, FINANCE), new ClaimItem(item));
        Thread.sleep(200);
        List<Future<CommandAnswer>> reports = IntStream.range(0, 8)
                .mapToObj(i -> sent(owner("owner"), new ReportProgress(item, M1, "已开始。", 10, today))).toList();
        assertThatThrownBy(claim::get).isNotNull();
        for (Future<CommandAnswer> report : reports) {
            assertThatThrownBy(report::get).cause().isInstanceOfSatisfying(Refusal.class, refused -> assertThat(
                    refused.code().name()).isEqualTo(ItemRefusal.ITEM_NOT_CLAIMED.name()));
        }
        assertThat(names(item)).containsExactly("ProblemRaised", "MeasureAssigned");
        assertThat(send(unitHead(FINANCE), new ClaimItem(item)).version()).isEqualTo(2);
    }

    @Test
    void many_at_once_are_all_answered_in_one_order_without_a_conflict() throws Exception {
        ItemId item = raised("hot");
        send(unitHead(FINANCE), new ClaimItem(item));
        List<Future<CommandAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(sent(owner("owner"), new ReportProgress(item, M1, "又有进展。", 50, today)));
        }
        List<Long> versions = new ArrayList<>();
        for (Future<CommandAnswer> answer : answers) {
            versions.add(answer.get().version());
        }
        assertThat(versions).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(3, 502).boxed().toList());
        assertThat(names(item)).hasSize(503);
    }

    private List<String> names(ItemId item) {
        return service.getBean(EventStore.class).readEvents(item.value(), 0).asStream()
                .map(DomainEventMessage::getPayloadType).map(Class::getSimpleName).toList();
    }
}
