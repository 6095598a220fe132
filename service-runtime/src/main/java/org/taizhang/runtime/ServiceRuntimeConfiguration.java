package org.taizhang.runtime;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Imported by each service; in one JVM with both, its beans are there once. */
@Configuration
@ComponentScan
@EnableScheduling
public class ServiceRuntimeConfiguration {

    /** The clock in the organisation's time zone: edges read it, models are told. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${taizhang.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
