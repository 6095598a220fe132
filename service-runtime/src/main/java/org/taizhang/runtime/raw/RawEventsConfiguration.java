package org.taizhang.runtime.raw;

import javax.sql.DataSource;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

/** Those of the store that is configured. */
@Configuration
class RawEventsConfiguration {

    @Bean
    RawEvents rawEvents(@Value("${axon.axonserver.enabled}") boolean axonServer, DataSource database,
            ObjectProvider<AxonServerConnectionManager> connections,
            @Qualifier("eventSerializer") Serializer serializer, JsonMapper json) {
        return axonServer
                ? new AxonServerRawEvents(connections.getObject(), serializer, json)
                : new PostgresRawEvents(database);
    }
}
