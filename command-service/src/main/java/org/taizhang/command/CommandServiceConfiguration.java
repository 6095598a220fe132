package org.taizhang.command;

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

    @Bean
    SchemaPart commandSchema() {
        return new SchemaPart("command");
    }
}
