package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** No container engine is needed: the file is checked as data. A second, bad file shows that each rule can fail. */
class ComposeFileTest {

    private final ComposeFile file = ComposeFile.read(ProjectRoot.path().resolve("docker-compose.yml"));
    private final ComposeFile bad = ComposeFile.of(ProjectRoot.path(), """
            services:
              a:
                image: vendor/a:latest
                ports: ["8080:8080", "127.0.0.1:1:1", "0.0.0.0:2:2"]
                depends_on: { absent: { condition: service_healthy }, b: {} }
                environment: { A_PASSWORD: admin, B_SECRET: "${B_SECRET:-default}", C_TOKEN: "${C_TOKEN:?}" }
                volumes: ["./ops/absent.yml:/etc/a.yml:ro", "undeclared:/data", "kept:/kept"]
              b:
                image: vendor/b
                build: { context: ., dockerfile: ops/docker/absent.Dockerfile }
                depends_on: [a, nobody]
                healthcheck: { test: ["NONE"] }
                environment: { URL: "jdbc:postgresql://db/x?password=y" }
              c:
                image: vendor/c:${TAG}
                environment: { URL: "http://user:pass@host/", PLAIN: "$$escaped $SHORT" }
                healthcheck: { test: ["CMD", "true"] }
            volumes: { kept: {} }
            """);

    @Test
    void every_part_of_the_deployment_is_there() {
        assertThat(file.serviceNames()).containsExactlyInAnyOrder("axonserver", "postgres", "command-service",
                "query-service", "keycloak", "prometheus", "grafana");
        assertThat(file.service("query-service").get("deploy")).isEqualTo(Map.of("replicas", 2));
    }

    @Test
    void every_image_is_pinned_to_a_version() {
        assertThat(file.unpinnedImages()).isEmpty();
        assertThat(bad.unpinnedImages()).containsExactly("a: vendor/a:latest", "b: vendor/b", "c: vendor/c:${TAG}");
    }

    @Test
    void every_service_has_a_health_check() {
        assertThat(file.withoutHealthCheck()).isEmpty();
        assertThat(bad.withoutHealthCheck()).containsExactly("a: health check []", "b: health check [NONE]");
    }

    @Test
    void no_password_stands_in_the_file() {
        assertThat(file.literalSecrets()).isEmpty();
        assertThat(bad.literalSecrets()).containsExactly("a: A_PASSWORD", "a: B_SECRET", "b: URL", "c: URL");
    }

    @Test
    void the_example_names_exactly_the_variables_that_are_used() throws IOException {
        assertThat(exampleVariables()).isEqualTo(file.variables());
        assertThat(bad.variables()).containsExactly("B_SECRET", "C_TOKEN", "SHORT", "TAG");
    }

    @Test
    void every_mounted_or_built_file_exists() {
        assertThat(file.missingFiles()).isEmpty();
        assertThat(bad.missingFiles()).containsExactly("a: ./ops/absent.yml", "b: ./ops/docker/absent.Dockerfile");
    }

    @Test
    void every_volume_is_declared() {
        assertThat(file.undeclaredVolumes()).isEmpty();
        assertThat(bad.undeclaredVolumes()).containsExactly("a: undeclared");
    }

    @Test
    void services_wait_only_for_services_that_exist() {
        assertThat(file.unknownDependencies()).isEmpty();
        assertThat(bad.unknownDependencies()).containsExactly("a: absent", "b: nobody");
    }

    @Test
    void every_port_is_open_to_this_machine_only() {
        assertThat(file.openPorts()).isEmpty();
        assertThat(bad.openPorts()).containsExactly("a: 8080:8080", "a: 0.0.0.0:2:2");
    }

    private static TreeSet<String> exampleVariables() throws IOException {
        var names = new TreeSet<String>();
        for (var line : Files.readAllLines(ProjectRoot.path().resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                names.add(line.substring(0, line.indexOf('=')));
            }
        }
        return names;
    }
}
