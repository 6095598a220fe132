package org.taizhang.command;

import java.util.stream.Stream;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.taizhang.command.evidence.EvidenceSettings;
import org.taizhang.command.settings.Settings;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.runtime.database.SchemaPart;

/** The write side as a part of an application: its own, or the standalone one. */
@Configuration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandServiceApplication.class))
@Import(ServiceRuntimeConfiguration.class)
@EnableConfigurationProperties({Settings.class, EvidenceSettings.class })
public class CommandServiceConfiguration {

    /** One event a transaction: what a process sends is to show at once, and little is repeated if it fails. */
    @Bean
    ConfigurerModule processes() {
        return configurer -> Stream.of("plan-in-force", "imports")
                .forEach(group -> configurer.eventProcessing().registerPooledStreamingEventProcessorConfiguration(group,
                        (configuration, processor) -> processor.initialSegmentCount(1).batchSize(1)));
    }

    @Bean
    SchemaPart commandSchema() {
        return new SchemaPart("command");
    }
}
