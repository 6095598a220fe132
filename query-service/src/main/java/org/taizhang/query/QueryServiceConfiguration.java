package org.taizhang.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.runtime.database.SchemaPart;

/** The read side as a part of an application: its own, or the standalone one. */
@Configuration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QueryServiceApplication.class))
@Import(ServiceRuntimeConfiguration.class)
public class QueryServiceConfiguration {

    @Bean
    SchemaPart querySchema() {
        return new SchemaPart("query");
    }
}
