package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.SourceKind;
import org.taizhang.command.CommandServiceApplication;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.database.EmbeddedDatabase;

/** Two command-services on one PostgreSQL, each with its own memory of the same item. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @BeforeAll
    void start(@TempDir java.nio.file.Path evidence) {
        String database = EmbeddedDatabase.newUrl();
        for (int instance = 0; instance < 2; instance++) {
            instances.add(new SpringApplicationBuilder(CommandServiceApplication.class).run("--server.port=0",
                    "--spring.datasource.url=" + database, "--taizhang.evidence.dir=" + evidence,
                    "--taizhang.keys.dir=" + evidence.resolve("keys"),
                    "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks"));
        }
    }

    @AfterAll
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    private CommandAnswer send(int instance, Caller caller, ItemCommand command) {
        return instances.get(instance).getBean(CommandDispatch.class).send(command,
                new CommandDispatch.Envelope(caller, null, null, null, null));
    }

    private static RaiseProblem problem(String id) {
        return new RaiseProblem(new ItemId(id), "ZG-2026-" + id, Place.OUTSIDE_PLANS,
                ItemCommands.problem(SourceKind.SELF_CHECK), FINANCE, List.of(lasting()));
    }

    private static MeasureDraft lasting() {
        return measure(M1, ItemCommands.to("owner"), ItemCommands.CONTINUOUS);
    }

    @Test
    void neither_decides_on_what_the_other_has_moved_on_from() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        send(0, office(), raise(lasting()));
        // Both have it in memory now, as raised.
        assertThatThrownBy(() -> send(1, owner("owner"), report(M1, today)))
                .isInstanceOfSatisfying(Refusal.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(ItemRefusal.ITEM_NOT_CLAIMED.name()));
        send(0, unitHead(FINANCE), claim());
        assertThat(send(1, owner("owner"), report(M1, today)).version()).isEqualTo(3);
        assertThatThrownBy(() -> send(0, unitHead(FINANCE), claim())).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.code().name()).isEqualTo(ItemRefusal.ITEM_ALREADY_CLAIMED.name()));
        assertThat(send(0, owner("owner"), report(M1, today)).version()).isEqualTo(4);
    }

    @Test
    void many_at_once_on_both_are_all_answered_and_each_happens_once() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        ItemId item = new ItemId("contended");
        send(0, office(), problem("contended"));
        send(1, unitHead(FINANCE), new org.taizhang.api.item.ClaimItem(item));
        List<Future<CommandAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                int instance = i % 2;
                answers.add(threads.submit(() -> send(instance, owner("owner"),
                        new org.taizhang.api.item.ReportProgress(item, M1, "又有进展。", 50, today))));
            }
        }
        List<Long> versions = new ArrayList<>();
        for (Future<CommandAnswer> answer : answers) {
            versions.add(answer.get().version());
        }
        assertThat(versions).doesNotHaveDuplicates().hasSize(60).contains(62L);
    }
}
