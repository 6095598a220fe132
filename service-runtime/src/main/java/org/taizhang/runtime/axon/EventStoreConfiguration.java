package org.taizhang.runtime.axon;

import java.sql.DriverManager;
import java.time.Clock;
import java.util.Properties;

import javax.sql.DataSource;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.taizhang.eventstore.Connections;
import org.taizhang.eventstore.EventStoreSettings;
import org.taizhang.eventstore.ForeignEventStore;
import org.taizhang.eventstore.PostgresEventStore;
import org.taizhang.runtime.StartRefused;
import org.taizhang.runtime.database.SchemaMigration;

/** The event store on PostgreSQL, unless Axon Server is configured; and commands that open no transaction. */
@org.springframework.context.annotation.Configuration
class EventStoreConfiguration {

    /** Begins when the tables are there. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PostgresEventStore eventStore(DataSource readers, Connections connections,
            @Qualifier("eventSerializer") Serializer serializer,
            @Qualifier("snapshotSerializer") Serializer snapshotSerializer, ObjectProvider<EventUpcaster> upcasters,
            Clock clock,
            @Value("${taizhang.organisation:default}") String organisation, SchemaMigration tables,
            SnapshotFilter snapshots, @Value("${taizhang.sole-writer:false}") boolean soleWriter) {
        // Where others write too, the store has to be asked before anything is decided, and has it only when it is stored.
        Runnable queued = soleWriter ? AggregateLocks::release : () -> {};
        try {
            return PostgresEventStore.start(new PostgresEventStore.Parts(readers, connections, organisation,
                    serializer, snapshotSerializer, new EventUpcasterChain(upcasters.orderedStream().toList()),
                    snapshots,
                    clock, EventStoreSettings.DEFAULT, queued));
        } catch (ForeignEventStore e) {
            throw new StartRefused("这个数据库里是另一个单位（" + e.owner() + "）的台账，而本程序配置的单位是 " + e.configured()
                    + "。 · This database holds the ledger of " + e.owner() + "; this program is configured for "
                    + e.configured() + ".",
                    "一套部署只服务一个单位：请为它另建数据库，或改正 taizhang.organisation (TAIZHANG_ORGANISATION)。"
                            + " · One deployment serves one organisation: give it a database of its own, or correct"
                            + " taizhang.organisation (TAIZHANG_ORGANISATION).",
                    e);
        }
    }

    /** As Axon would configure it by itself, but for the snapshots: those are not written as what is sent is. */
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    AxonServerEventStore eventStoreOnAxonServer(AxonServerConfiguration server, AxonServerConnectionManager connections,
            Configuration axon, @Qualifier("eventSerializer") Serializer serializer,
            @Qualifier("snapshotSerializer") Serializer snapshotSerializer) {
        return AxonServerEventStore.builder()
                .messageMonitor(axon.messageMonitor(AxonServerEventStore.class, "eventStore")).configuration(server)
                .platformConnectionManager(connections).snapshotSerializer(snapshotSerializer)
                .eventSerializer(serializer).snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain()).spanFactory(axon.getComponent(EventBusSpanFactory.class)).build();
    }

    /** Connections beside the pool, so that storing never waits for whoever holds the pool's. */
    @Bean
    Connections eventStoreConnections(JdbcConnectionDetails database) {
        return () -> {
            Properties properties = new Properties();
            putIfPresent(properties, "user", database.getUsername());
            putIfPresent(properties, "password", database.getPassword());
            properties.put("connectTimeout", "5");
            properties.put("socketTimeout", "60");
            properties.put("tcpKeepAlive", "true");
            return DriverManager.getConnection(database.getJdbcUrl(), properties);
        };
    }

    /**
     * Handles commands without a database transaction: all that a command writes are its events, and the store makes
     * them durable before the command ends. A transaction would hold a connection while it waits for that.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        SimpleCommandBus bus = new LocalCommandBus(SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance()).duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(DecidedOn.toldWhenStored());
        return bus;
    }

    private static void putIfPresent(Properties properties, String name,
            @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
