package org.taizhang.runtime.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the schema that every service needs. */
@Configuration
class DatabaseConfiguration {

    @Bean
    SchemaPart eventStoreSchema() {
        return new SchemaPart("eventstore");
    }

    @Bean
    SchemaPart directorySchema() {
        return new SchemaPart("directory");
    }

    @Bean
    SchemaPart schedulerSchema() {
        return new SchemaPart("scheduler");
    }
}
