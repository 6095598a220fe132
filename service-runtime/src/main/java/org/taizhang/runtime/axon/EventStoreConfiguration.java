package org.taizhang.runtime.axon;

import java.sql.DriverManager;
import java.time.Clock;
import java.util.Properties;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.taizhang.eventstore.Connections;
import org.taizhang.eventstore.EventStoreSettings;
import org.taizhang.eventstore.PostgresEventStore;
import org.taizhang.runtime.database.SchemaMigration;

/** The event store on PostgreSQL, unless Axon Server is configured; and commands that open no transaction. */
@org.springframework.context.annotation.Configuration
class EventStoreConfiguration {

    /** Begins when the tables are there. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PostgresEventStore eventStore(DataSource readers, Connections connections,
            @Qualifier("eventSerializer") Serializer serializer, ObjectProvider<EventUpcaster> upcasters, Clock clock,
            SchemaMigration tables) {
        return PostgresEventStore.start(new PostgresEventStore.Parts(readers, connections, serializer, serializer,
                new EventUpcasterChain(upcasters.orderedStream().toList()), clock, EventStoreSettings.DEFAULT));
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
        return bus;
    }

    private static void putIfPresent(Properties properties, String name,
            @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
