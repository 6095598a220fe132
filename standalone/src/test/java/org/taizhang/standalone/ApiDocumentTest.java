package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types of the web client are made from a committed copy of what is served. */
class ApiDocumentTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void the_committed_document_is_what_is_served(@TempDir Path data) throws Exception {
        Path committed = ProjectRoot.path().resolve("web-client/openapi.json");
        try (Instance app = Instance.start(data)) {
            ObjectNode served = (ObjectNode) app.exchange(app.anonymous("/v3/api-docs")).body();
            // Where this one happens to run.
            served.remove("servers");
            String document = json.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n";
            Path fresh = Files.writeString(Path.of("target/openapi.json"), document).toAbsolutePath();
            assertThat(committed).as("copy %s there, then: npm --prefix web-client run api", fresh).exists()
                    .hasContent(document);
            assertThat(served.at("/info/title").asString()).contains("台账");
            JsonNode close = served.at("/paths/~1api~1v1~1items~1{id}~1close/post");
            assertThat(close.path("parameters").findValuesAsString("name")).contains("If-Match", "Idempotency-Key")
                    .doesNotContain("sender");
        }
    }
}
