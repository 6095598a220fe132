package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.taizhang.runtime.database.EmbeddedDatabase;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The write side whole, on a real database that each test class has for itself. */
@SpringBootTest(classes = CommandServiceApplication.class, properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks")
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WriteEdgeCase {

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url",
                () -> EmbeddedDatabase.migratedUrl("eventstore", "directory", "scheduler", "keys", "command"));
        registry.add("taizhang.evidence.dir", () -> "target/evidence-of-tests");
        registry.add("taizhang.keys.dir", () -> "target/keys-of-tests");
    }

    @Autowired
    protected MockMvc http;
    @Autowired
    protected EventStore events;
    @Autowired
    protected Positions positions;
    @Autowired
    protected JsonMapper json;

    @BeforeAll
    void people() throws Exception {
        WriteEdge.people(events);
        known();
    }

    /** Until what was recorded is in the directory. */
    protected void known() throws InterruptedException {
        assertThat(positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
    }

    protected JsonNode ok(String account, AbstractMockHttpServletRequestBuilder<?> request, @Nullable String body)
            throws Exception {
        MockHttpServletResponse response = send(account, request, body);
        assertThat(response.getStatus()).as(response.getContentAsString(StandardCharsets.UTF_8))
                .isIn(List.of(200, 201, 202));
        return json.readTree(response.getContentAsByteArray());
    }

    protected JsonNode refused(String account, AbstractMockHttpServletRequestBuilder<?> request, @Nullable String body,
            int status, String code) throws Exception {
        MockHttpServletResponse response = send(account, request, body);
        JsonNode problem = json.readTree(response.getContentAsByteArray());
        assertThat(problem.path("code").asString()).as(problem.toString()).isEqualTo(code);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        return problem;
    }

    protected MockHttpServletResponse send(String account, AbstractMockHttpServletRequestBuilder<?> request,
            @Nullable String body) throws Exception {
        if (body != null) {
            request.content(body).contentType(MediaType.APPLICATION_JSON);
        }
        return http.perform(request.with(jwt().jwt(token -> token.issuer(WriteEdge.ISSUER).subject(account))))
                .andReturn().getResponse();
    }
}
