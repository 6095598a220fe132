package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** As {@code docker-compose.yml} wires it: both services as JVMs of their own, events and buses on an Axon Server. */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER", matches = ".+", disabledReason = "no Axon Server; name an empty one in AXON_SERVER=host:port")
class AxonServerDeploymentTest extends DistributedJourney {

    private static final String SERVER = System.getenv().getOrDefault("AXON_SERVER", "");

    @Override
    Map<String, String> settings() {
        assertThat(SERVER).matches("[^:]+:\\d+");
        return Map.of("axon.axonserver.enabled", "true", "axon.axonserver.servers", SERVER);
    }

    @Override
    boolean storesInPostgres() {
        return false;
    }
}
