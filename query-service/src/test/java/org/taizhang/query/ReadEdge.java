package org.taizhang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read side whole, on a real database that each test class has for itself. */
@SpringBootTest(classes = QueryServiceApplication.class, properties = {
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks",
        "taizhang.counts-ahead=false" })
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReadEdge {

    @Autowired
    protected MockMvc http;
    @Autowired
    protected EventStore events;
    @Autowired
    protected Positions positions;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    protected JsonMapper json;
    @Autowired
    private EventProcessingConfiguration processing;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        // Keys of its own: what one class destroys, others need.
        Path keys = Files.createTempDirectory(Path.of("target"), "keys");
        registry.add("spring.datasource.url",
                () -> EmbeddedDatabase.migratedUrl("eventstore", "directory", "scheduler", "keys", "query"));
        registry.add("taizhang.evidence.dir", () -> "target/evidence-of-tests");
        registry.add("taizhang.keys.dir", keys::toString);
    }

    protected void projected() throws InterruptedException {
        long head = positions.head();
        assertThat(positions.await(DirectoryProjection.GROUP, head, Duration.ofSeconds(20))).isTrue();
        assertThat(positions.await(ReadModel.GROUP, head, Duration.ofSeconds(20))).isTrue();
        assertThat(jdbc.sql("SELECT causemessage FROM deadletterentry").query(String.class).list()).isEmpty();
    }

    /** All rows anew, from the first event on. */
    protected void replay() throws InterruptedException {
        var processor = processing.eventProcessor(ReadModel.GROUP, PooledStreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        projected();
    }

    protected MockHttpServletResponse send(String account, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(jwt().jwt(token -> token.issuer(Story.ISSUER).subject(account)))).andReturn()
                .getResponse();
    }

    protected JsonNode read(String account, String address) throws Exception {
        MockHttpServletResponse response = send(account, get("/api/v1" + address));
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        return json.readTree(body);
    }

    protected JsonNode refused(String account, String address, int status, String code) throws Exception {
        MockHttpServletResponse response = send(account, get("/api/v1" + address));
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        assertThat(json.readTree(body).get("code").asString()).isEqualTo(code);
        return json.readTree(body);
    }
}
