package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** As {@code docker-compose.yml} wires it: both services as JVMs of their own, events and buses on an Axon Server. */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER", matches = ".+", disabledReason = "no Axon Server; name an empty one in AXON_SERVER=host:port")
class AxonServerDeploymentTest extends RectificationJourney {

    private static final String SERVER = System.getenv().getOrDefault("AXON_SERVER", "");

    @Override
    Api run(Path data) throws Exception {
        assertThat(SERVER).matches("[^:]+:\\d+");
        return Deployment.start(data,
                Map.of("axon.axonserver.enabled", "true", "axon.axonserver.servers", SERVER));
    }
}
