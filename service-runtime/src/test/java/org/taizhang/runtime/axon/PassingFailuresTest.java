package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.position.Positions;

@SpringBootTest(properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks")
class PassingFailuresTest {

    private static final String GROUP = "failing";

    @SpringBootApplication
    @Import(ServiceRuntimeConfiguration.class)
    static class Application {

        @Bean
        Failing failing() {
            return new Failing();
        }
    }

    /** Fails as it is told to, event by event. */
    @ProcessingGroup(GROUP)
    static class Failing {

        private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        private final Queue<String> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(UnitFounded founded) {
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            handled.add(founded.unitId().value());
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", EmbeddedDatabase::newUrl);
        registry.add("taizhang.keys.dir", () -> "target/keys-of-tests");
    }

    @Autowired
    EventStore events;
    @Autowired
    Positions positions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Failing failing;

    @Test
    void what_fails_for_want_of_a_server_is_handled_again_and_what_is_wrong_becomes_a_dead_letter() throws Exception {
        failing.failures.add(new RuntimeException(new Refusal(GeneralRefusal.AXON_SERVER_UNAVAILABLE)));
        failing.failures.add(new RuntimeException(new Refusal(GeneralRefusal.STORE_UNAVAILABLE)));
        publish("u-1");
        assertThat(failing.handled).containsExactly("u-1");
        assertThat(deadLetters()).isZero();
        failing.failures.add(new RuntimeException(new Refusal(GeneralRefusal.NOT_FOUND)));
        publish("u-2");
        assertThat(failing.handled).containsExactly("u-1");
        assertThat(deadLetters()).isEqualTo(1);
    }

    private void publish(String unit) throws InterruptedException {
        events.publish(GenericEventMessage.asEventMessage(new UnitFounded(new UnitId(unit), "办公室", null)));
        assertThat(positions.await(GROUP, positions.head(), Duration.ofSeconds(60))).isTrue();
    }

    private int deadLetters() {
        return jdbc.sql("SELECT count(*) FROM deadletterentry").query(Integer.class).single();
    }
}
