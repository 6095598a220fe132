package org.taizhang.command;

import java.util.stream.Stream;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.taizhang.command.evidence.EvidenceSettings;
import org.taizhang.command.redaction.WhenErasureIsDecidedThenErase;
import org.taizhang.runtime.ServiceRuntimeConfiguration;
import org.taizhang.runtime.axon.SnapshotsFromMemory;
import org.taizhang.runtime.database.SchemaPart;

/** The write side as a part of an application: its own, or the standalone one. */
@Configuration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandServiceApplication.class))
@Import(ServiceRuntimeConfiguration.class)
@EnableConfigurationProperties(EvidenceSettings.class)
public class CommandServiceConfiguration {

    /** One event a transaction: what a process sends is to show at once, and little is repeated if it fails. */
    @Bean
    ConfigurerModule processes() {
        return configurer -> Stream
                .of("plan-in-force", "imports", "hand-overs", "notices", "look-backs", "rules", "bulk", "messages",
                        WhenErasureIsDecidedThenErase.GROUP)
                .forEach(group -> configurer.eventProcessing().registerPooledStreamingEventProcessorConfiguration(group,
                        (configuration, processor) -> processor.initialSegmentCount(1).batchSize(1)));
    }

    @Bean(destroyMethod = "close")
    Snapshotter snapshotter(EventStore events, ObjectProvider<org.axonframework.config.Configuration> axon,
            @Qualifier("parameterResolverFactory") ParameterResolverFactory parameters, HandlerDefinition handlers,
            Cache cache, LockFactory locks, @Qualifier("snapshotSerializer") Serializer serializer) {
        RepositoryProvider repositories = new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> aggregate) {
                return axon.getObject().repository(aggregate);
            }
        };
        return SnapshotsFromMemory.with(SpringAggregateSnapshotter.builder().repositoryProvider(repositories)
                .parameterResolverFactory(parameters).handlerDefinition(handlers), events, cache, locks, serializer);
    }

    /** Named by aggregates whose histories grow long. */
    @Bean
    SnapshotTriggerDefinition everySoManyEvents(Snapshotter snapshotter,
            @Value("${taizhang.snapshot-every:100}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

    @Bean
    SchemaPart commandSchema() {
        return new SchemaPart("command");
    }
}
