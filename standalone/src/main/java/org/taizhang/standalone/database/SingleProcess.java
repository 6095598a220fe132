package org.taizhang.standalone.database;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One process owns a data folder ({@link DataFolder} sees to that), so whoever held a projection's token before was
 * this one's predecessor. Under one name for all of them a start after a power cut goes on at once, where Axon's name,
 * which holds the process id, would wait until the predecessor's claim has run out.
 */
@Configuration(proxyBeanMethods = false)
class SingleProcess {

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer)
                .nodeId("standalone").build();
    }
}
