package org.taizhang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.privacy.KeyStore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a service does that is started on a database it cannot use, or not yet. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @SpringBootApplication
    @Import(ServiceRuntimeConfiguration.class)
    static class Application {}

    private static ConfigurableApplicationContext start(String url, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--spring.datasource.url=" + url, "--server.port=0",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks"));
        arguments.addAll(List.of(more));
        if (Stream.of(more).noneMatch(each -> each.startsWith("--taizhang.keys.dir="))) {
            arguments.add("--taizhang.keys.dir=target/keys-of-tests");
        }
        return new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
    }

    private static void refused(ThrowingCallable start, CapturedOutput output, String zh, String en) {
        assertThatThrownBy(start).hasRootCauseInstanceOf(Exception.class);
        assertThat(output).contains("APPLICATION FAILED TO START").contains(zh).contains(en)
                .doesNotContain("Application run failed");
    }

    @Test
    void a_database_that_comes_up_later_is_waited_for(CapturedOutput output) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        CompletableFuture<ConfigurableApplicationContext> starting = CompletableFuture
                .supplyAsync(() -> start("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres"));
        for (int tries = 0; tries < 300 && !output.toString().contains("waiting for the database"); tries++) {
            Thread.sleep(100);
        }
        assertThat(output).contains("数据库暂时连不上，等待中");
        try (EmbeddedPostgres _ = EmbeddedPostgres.builder().setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1").start();
                ConfigurableApplicationContext context = starting.get(60, TimeUnit.SECONDS)) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @Test
    void a_database_that_never_comes_is_named_with_what_to_do(CapturedOutput output) {
        refused(() -> start("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres", "--taizhang.database-patience=1s"),
                output, "连不上数据库", "Check that PostgreSQL runs");
    }

    @Test
    void a_database_that_does_not_exist_is_not_waited_for(CapturedOutput output) {
        refused(() -> start(EmbeddedDatabase.newUrl().replaceFirst("/test_\\d+", "/nowhere")), output, "nowhere",
                "The database cannot be reached");
    }

    @Test
    void tables_of_a_newer_program_are_left_alone(CapturedOutput output) {
        String url = EmbeddedDatabase.newUrl();
        try (ConfigurableApplicationContext context = start(url)) {
            context.getBean(JdbcClient.class).sql("INSERT INTO flyway_eventstore (installed_rank, version, description,"
                    + " type, script, installed_by, execution_time, success)"
                    + " VALUES (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'postgres', 1, true)").update();
        }
        refused(() -> start(url), output, "表结构（eventstore）与本程序的版本不符", "of another version than this program");
    }

    @Test
    void another_organisation_s_store_is_refused(CapturedOutput output) {
        String url = EmbeddedDatabase.newUrl();
        start(url, "--taizhang.organisation=first").close();
        start(url, "--taizhang.organisation=first").close();
        refused(() -> start(url, "--taizhang.organisation=second"), output, "另一个单位（first）",
                "holds the ledger of first");
    }

    @Test
    void without_a_folder_for_the_keys_it_is_said_what_to_set(CapturedOutput output) {
        refused(() -> start(EmbeddedDatabase.newUrl(), "--taizhang.keys.dir="), output, "没有配置密钥目录",
                "Set taizhang.keys.dir (TAIZHANG_KEYS_DIR)");
    }

    @Test
    void a_database_whose_texts_other_keys_seal_is_left_alone(CapturedOutput output, @TempDir Path folder) {
        String url = EmbeddedDatabase.newUrl();
        try (ConfigurableApplicationContext context = start(url, "--taizhang.keys.dir=" + folder.resolve("a"))) {
            context.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(
                    new PersonRenamed(new PersonId("p-1"), "张三", "结婚")));
        }
        refused(() -> start(url, "--taizhang.keys.dir=" + folder.resolve("b")), output, "不是这个数据库的密钥目录",
                "is not the one that this database's texts are sealed with");
        start(url, "--taizhang.keys.dir=" + folder.resolve("a")).close();
    }

    @Test
    void events_that_hold_no_sealed_text_need_no_keys_yet(@TempDir Path folder) {
        String url = EmbeddedDatabase.newUrl();
        String keys = "--taizhang.keys.dir=" + folder;
        try (ConfigurableApplicationContext context = start(url, keys)) {
            context.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(
                    new UnitFounded(new UnitId("u-1"), "局机关", null)));
        }
        start(url, keys).close();
    }

    @Test
    void keys_without_their_master_key_or_with_another_are_left_alone(CapturedOutput output, @TempDir Path folder)
            throws IOException {
        String keys = "--taizhang.keys.dir=" + folder;
        try (ConfigurableApplicationContext context = start(EmbeddedDatabase.newUrl(), keys)) {
            context.getBean(KeyStore.class).fresh();
        }
        Path master = folder.resolve("master.key");
        Files.delete(master);
        refused(() -> start(EmbeddedDatabase.newUrl(), keys), output, "却没有主密钥", "Do not make a new master key");
        Files.write(master, new byte[32]);
        refused(() -> start(EmbeddedDatabase.newUrl(), keys), output, "不是原来的那一把",
                "another than the one that the keys were wrapped with");
        assertThat(master).hasBinaryContent(new byte[32]);
    }
}
