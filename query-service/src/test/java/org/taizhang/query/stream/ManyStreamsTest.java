package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.query.QueryServiceApplication;
import org.taizhang.query.Story;
import org.taizhang.query.stream.StreamClients.Client;

import com.sun.management.HotSpotDiagnosticMXBean;

import io.micrometer.core.instrument.MeterRegistry;

class ManyStreamsTest extends StreamEdge {

    private static final int PEOPLE = 50;
    private static final int EACH = 10;

    @Autowired
    private MeterRegistry meters;
    @Autowired
    private DataSource database;
    @Autowired
    private Environment environment;
    private Story story;
    private int causes;

    /** A connection whose client reads nothing is full after some kilobytes, not megabytes. */
    @TestConfiguration
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
            return server -> server
                    .addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "4096"));
        }
    }

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        for (int person = 0; person < PEOPLE; person++) {
            story.person("one" + person, "某" + person, Story.FINANCE, person % 2 == 0 ? Role.OWNER : Role.AUDITOR,
                    null);
        }
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        projected();
    }

    private void cause() {
        story.tell("owner", new RootCauseRecorded(new ItemId("i-1"), "原因" + ++causes));
    }

    private double open() {
        return meters.get("taizhang.stream.open").gauge().value();
    }

    private static void until(String what, BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(SOON.multipliedBy(3));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("not in time: %s", what).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** Threads of both kinds, by what the virtual machine writes down of itself. */
    private static int threads(Path file) throws IOException {
        Files.deleteIfExists(file);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(
                file.toAbsolutePath().toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
        return Files.readString(file).split("\"tid\"").length - 1;
    }

    @Test
    void five_hundred_that_nothing_happens_on_have_no_thread(@TempDir Path folder) throws Exception {
        connected("one0");
        int before = threads(folder.resolve("threads.json"));
        assertThat(before).isGreaterThan(Thread.getAllStackTraces().size() / 2);
        List<Client> clients = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            for (int each = person == 0 ? 1 : 0; each < EACH; each++) {
                clients.add(connect("one" + person, ""));
            }
        }
        for (Client client : clients) {
            client.await("inbox");
        }
        assertThat(open()).isGreaterThanOrEqualTo(PEOPLE * EACH);
        assertThat(threads(folder.resolve("threads.json"))).isLessThan(before + 25);
        long begun = System.nanoTime();
        cause();
        for (Client client : clients) {
            client.awaitItem("i-1");
        }
        System.out.printf("all of %d were told within %d ms%n", clients.size(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(meters.get("taizhang.stream.delay").timer().count()).isGreaterThanOrEqualTo(clients.size());
    }

    @Test
    void one_that_takes_nothing_holds_up_nobody_and_is_closed() throws Exception {
        Client quick = connected("office");
        until("those of other tests are gone", () -> {
            cause();
            return open() < 2;
        });
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            URI address = URI.create(address());
            slow.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            slow.getOutputStream().write(("GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + token("auditor") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            until("both are open", () -> open() == 2);
            Instant begun = Instant.now();
            int round = 0;
            do {
                many(round++);
                quick.awaitItem("i-1");
                quick.come();
            } while (open() == 2 && Instant.now().isBefore(begun.plus(Duration.ofSeconds(60))));
            assertThat(open()).isEqualTo(1);
            assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(10));
        }
    }

    /** Something of many items, and then of the one that is waited for. */
    private void many(int round) {
        List<GenericDomainEventMessage<?>> changes = new ArrayList<>(IntStream.range(0, 90).mapToObj(i -> {
            String item = "i-many-" + i;
            return new GenericDomainEventMessage<>("item", item, round,
                    round == 0
                            ? Story.raised(item, "ZG-2026-1%03d".formatted(i), Story.FINANCE)
                            : new RootCauseRecorded(new ItemId(item), "原因" + round),
                    Map.of());
        }).toList());
        events.publish(changes);
        cause();
    }

    @Test
    void it_does_not_matter_which_instance_makes_the_rows_and_one_that_stops_says_so(@TempDir Path folder)
            throws Exception {
        ConfigurableApplicationContext other = other();
        Client here = connected("office");
        Client there = clients().connect("http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port"),
                "/api/v1/stream", token("supervisor"));
        String place = there.await("inbox").id();
        cause();
        String reached = here.awaitItem("i-1").id();
        assertThat(there.awaitItem("i-1").id()).isEqualTo(reached);
        Client moved = connect("supervisor", "?after=" + place);
        assertThat(moved.awaitItem("i-1").id()).isEqualTo(reached);
        long begun = System.nanoTime();
        other.close();
        assertThat(there.await("end").data().get("why").asString()).isEqualTo("STOPPING");
        there.awaitEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("nobody waits for a stream to end")
                .isLessThan(Duration.ofSeconds(12));
        cause();
        here.awaitItem("i-1");
    }

    private ConfigurableApplicationContext other() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new SpringApplicationBuilder(QueryServiceApplication.class).run("--server.port=0",
                    "--spring.datasource.url=" + connection.getMetaData().getURL(),
                    "--taizhang.keys.dir=" + environment.getProperty("taizhang.keys.dir"),
                    "--taizhang.evidence.dir=" + environment.getProperty("taizhang.evidence.dir"),
                    "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                            + environment.getProperty("spring.security.oauth2.resourceserver.jwt.public-key-location"));
        }
    }
}
