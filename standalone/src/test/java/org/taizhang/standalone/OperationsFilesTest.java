package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What stands under ops/ fits the compose file that mounts it. */
class OperationsFilesTest {

    private final ComposeFile compose = ComposeFile.read(ProjectRoot.path().resolve("docker-compose.yml"));

    @Test
    void prometheus_asks_services_that_exist() throws IOException {
        assertThat(found("prometheus/prometheus.yml", "\"([a-z-]+)(?::\\d+)?\"")).contains("command-service",
                "query-service").isSubsetOf(compose.serviceNames());
    }

    @Test
    void the_realm_takes_every_secret_from_the_environment_of_keycloak() throws IOException {
        var environment = compose.environment("keycloak");
        var secrets = found("keycloak/taizhang-realm.json", "\"(?:secret|value)\": \"(.*)\"");
        assertThat(secrets).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{\\w+}"))
                .allMatch(secret -> environment.containsKey(secret.replaceAll("\\W", "")));
    }

    @Test
    void the_services_trust_the_issuer_that_keycloak_is() {
        var issuer = compose.environment("keycloak").get("KC_HOSTNAME") + "/realms/taizhang";
        for (var service : List.of("command-service", "query-service")) {
            assertThat(compose.environment(service))
                    .containsEntry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer);
        }
    }

    @Test
    void the_dashboard_reads_the_provisioned_source() throws IOException {
        var source = (Map<?, ?>) ((List<?>) ((Map<?, ?>) new Yaml()
                .load(text("grafana/provisioning/datasources/prometheus.yml"))).get("datasources")).getFirst();
        assertThat(found("grafana/dashboards/taizhang.json", "\"type\": \"prometheus\",\\s+\"uid\": \"(.*)\""))
                .isNotEmpty().containsOnly(source.get("uid").toString());
    }

    @Test
    void images_are_built_on_pinned_images() throws IOException {
        assertThat(found("docker/service.Dockerfile", "(?m)^FROM (\\S+)")).hasSize(2)
                .allMatch(image -> image.matches("[^:]+:\\d[\\w.-]*"));
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(text(file)).results().map(match -> match.group(1)).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(ProjectRoot.path().resolve("ops").resolve(file));
    }
}
