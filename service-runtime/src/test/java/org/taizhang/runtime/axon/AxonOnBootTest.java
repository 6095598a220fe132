package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.taizhang.eventstore.PostgresEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

@SpringBootTest(properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks")
class AxonOnBootTest {

    @SpringBootApplication
    @Import(ServiceRuntimeConfiguration.class)
    static class Application {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", EmbeddedDatabase::newUrl);
        registry.add("taizhang.keys.dir", () -> "target/keys-of-tests");
    }

    @Autowired
    TransactionManager transactions;
    @Autowired
    EventStore events;
    @Autowired
    TokenStore tokens;
    @Autowired
    EventProcessingConfiguration processing;
    @Autowired
    Positions positions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TokenStoreIdentity identity;
    @Autowired
    Configuration axon;
    @Autowired
    @Qualifier("eventSerializer")
    Serializer eventSerializer;

    @Test
    void axon_finds_its_real_parts_on_this_spring_boot() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(events).isInstanceOf(PostgresEventStore.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.eventProcessor(DirectoryProjection.GROUP)).get()
                .isInstanceOf(PooledStreamingEventProcessor.class);
        assertThat(processing.deadLetterQueue(DirectoryProjection.GROUP)).isPresent();
    }

    @Test
    void an_event_is_stored_under_its_logical_name_projected_and_projected_again_after_a_reset() throws Exception {
        events.publish(GenericEventMessage.asEventMessage(new UnitFounded(new UnitId("u-1"), "办公室", null)));
        assertThat(jdbc.sql(
                "SELECT name || ' ' || revision FROM event WHERE convert_from(payload, 'UTF8') LIKE '%\"u-1\"%'")
                .query(String.class).single()).isEqualTo("unit.UnitFounded 1");
        assertThat(positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(unitNames()).isEqualTo("办公室");

        var processor = processing.eventProcessor(DirectoryProjection.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
        jdbc.sql("UPDATE unit_directory SET name = 'spoilt'").update();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        assertThat(positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(unitNames()).isEqualTo("办公室");
    }

    @Test
    void an_event_that_the_database_refuses_goes_to_the_dead_letters_and_stops_no_other() throws Exception {
        UnitFounded twice = new UnitFounded(new UnitId("u-twice"), "两次", null);
        events.publish(GenericEventMessage.asEventMessage(twice), GenericEventMessage.asEventMessage(twice),
                GenericEventMessage.asEventMessage(new UnitFounded(new UnitId("u-after"), "之后", null)));
        assertThat(positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(jdbc.sql("SELECT name FROM unit_directory WHERE unit_id = 'u-after'").query(String.class).single())
                .isEqualTo("之后");
        assertThat(jdbc.sql("SELECT count(*) FROM deadletterentry WHERE payloadtype = 'unit.UnitFounded'"
                + " AND processinggroup = ?").param(DirectoryProjection.GROUP).query(Long.class).single()).isEqualTo(1);
        jdbc.sql("DELETE FROM deadletterentry").update();
        jdbc.sql("DELETE FROM unit_directory WHERE unit_id LIKE 'u-%'").update();
    }

    @Test
    void texts_are_sealed_where_they_are_stored_and_a_dead_letter_is_a_copy_of_that() throws Exception {
        assertThat(axon.eventSerializer()).isSameAs(eventSerializer);
        assertThat(axon.serializer()).isNotSameAs(eventSerializer);
        assertThat(axon.messageSerializer()).isNotSameAs(eventSerializer);
        PersonRegistered twice = new PersonRegistered(new PersonId("p-sealed"), "张三丰", null, null);
        events.publish(GenericEventMessage.asEventMessage(twice), GenericEventMessage.asEventMessage(twice));
        assertThat(positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(jdbc.sql("SELECT name FROM person_directory WHERE person_id = 'p-sealed'").query(String.class)
                .single()).isEqualTo("张三丰");
        List<String> stored = jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM event"
                + " WHERE name = 'person.PersonRegistered' ORDER BY position").query(String.class).list();
        assertThat(stored).hasSize(2).allMatch(json -> json.contains("p-sealed") && json.contains("~1."))
                .noneMatch(json -> json.contains("张三丰"));
        assertThat(jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM deadletterentry"
                + " WHERE payloadtype = 'person.PersonRegistered'").query(String.class).single())
                .isEqualTo(stored.getLast());
        jdbc.sql("DELETE FROM deadletterentry").update();
    }

    @Test
    void services_that_start_together_agree_on_the_identity_of_a_new_token_store() {
        jdbc.sql("DELETE FROM tokenentry WHERE processorname = '__config'").update();
        List<CompletableFuture<Void>> starts = Stream.generate(() -> CompletableFuture.runAsync(identity::settle))
                .limit(8).toList();
        starts.forEach(CompletableFuture::join);
        assertThat(jdbc.sql("SELECT count(*) FROM tokenentry WHERE processorname = '__config'").query(Long.class)
                .single()).isEqualTo(1);
    }

    private String unitNames() {
        return jdbc.sql("SELECT string_agg(name, ',') FROM unit_directory").query(String.class).single();
    }
}
