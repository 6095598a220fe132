package org.taizhang.runtime.axon;

import java.time.Clock;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.taizhang.api.MetadataKeys;
import org.taizhang.eventstore.PostgresEventStore;

import io.micrometer.core.instrument.MeterRegistry;

/** The parts of Axon that differ from its defaults. */
@Configuration
class AxonConfiguration {

    private static final int PROJECTED_AT_ONCE = 1000;
    /** How often a group says how far it has come while what comes does not concern it: some wait for it to be so far. */
    private static final long SAID_EVERY_MILLIS = 1000;
    /** How soon a group goes on that was let go: whoever reads what they wrote waits for it. */
    private static final long CLAIMED_WITHIN_MILLIS = 1000;

    /** What an event takes over from the command that led to it. */
    @Bean
    CorrelationDataProvider authorship() {
        return new SimpleCorrelationDataProvider(MetadataKeys.ORGANISATION, MetadataKeys.ACTOR, MetadataKeys.TRACE,
                MetadataKeys.IDEMPOTENCY_KEY, MetadataKeys.COMMAND_MAC);
    }

    /**
     * @param memory what it may take; an eighth of the heap unless it is said
     * @param soleWriter nobody else writes to this store
     */
    @Bean
    Cache aggregateCache(ObjectProvider<EventStore> events,
            @Value("${taizhang.aggregate-cache:#{null}}") @Nullable DataSize memory,
            @Value("${taizhang.sole-writer:false}") boolean soleWriter) {
        long bytes = memory == null ? Runtime.getRuntime().maxMemory() / 8 : memory.toBytes();
        return new AggregateCache(bytes, id -> events.getObject().lastSequenceNumberFor(id).orElse(-1L), soleWriter,
                id -> events.getObject() instanceof PostgresEventStore store ? store.underWay(id) : null);
    }

    /** Named by every aggregate that is cached. */
    @Bean
    LockFactory aggregateLocks() {
        return new AggregateLocks();
    }

    @Bean
    ConfigurerModule messageTimes(MeterRegistry meters, Clock clock) {
        return configurer -> configurer.configureMessageMonitor(
                configuration -> (type, name) -> new MessageTimes(meters, clock, type, name));
    }

    /**
     * Pooled everywhere: any instance can take a group over. One segment each: a projection's rows depend on events of
     * several streams, which only one segment sees in their order. Several events in one transaction; a process, which
     * sends commands, asks for less.
     */
    @Bean
    ConfigurerModule pooledProcessors(TransactionManager transactions, JdbcClient jdbc) {
        TransactionManager repeatable = new RepeatableTransactions(transactions, jdbc);
        return configurer -> configurer.eventProcessing()
                .registerDefaultTransactionManager(configuration -> repeatable)
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor.initialSegmentCount(1)
                        .batchSize(PROJECTED_AT_ONCE).claimExtensionThreshold(SAID_EVERY_MILLIS)
                        .tokenClaimInterval(CLAIMED_WITHIN_MILLIS));
    }
}
