package org.taizhang.runtime.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The parts of the schema that every service needs, before those that build on them. */
@Configuration
class DatabaseConfiguration {

    @Bean
    @Order(0)
    SchemaPart eventStoreSchema() {
        return new SchemaPart("eventstore");
    }

    @Bean
    @Order(0)
    SchemaPart directorySchema() {
        return new SchemaPart("directory");
    }

    @Bean
    @Order(0)
    SchemaPart schedulerSchema() {
        return new SchemaPart("scheduler");
    }

    @Bean
    SchemaPart keysSchema() {
        return new SchemaPart("keys");
    }
}
