package org.taizhang.query.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    LogTables logTables(JdbcClient jdbc) {
        return new LogTables(jdbc);
    }
}
