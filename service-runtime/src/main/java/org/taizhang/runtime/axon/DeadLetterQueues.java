package org.taizhang.runtime.axon;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every processing group has a dead-letter queue: one event that cannot be handled stops nothing but its own sequence.
 * What people decide on what lies there comes to the group itself, as an event like all others.
 */
@Component
class DeadLetterQueues implements ConfigurerModule {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final PlatformTransactionManager database;
    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final ListableBeanFactory beans;

    DeadLetterQueues(ConnectionProvider connections, TransactionManager transactions,
            PlatformTransactionManager database, Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer, ListableBeanFactory beans) {
        this.connections = connections;
        this.transactions = transactions;
        this.database = database;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        this.beans = beans;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.registerDeadLetterQueueProvider(group -> configuration -> queueOf(group));
        TransactionManager eachAlone = new LetterTransactions(database);
        groups().forEach(group -> {
            // Without the cache the queue would be asked about every event.
            processing.registerDeadLetteringEventHandlerInvokerConfiguration(group,
                    (configuration, invoker) -> invoker.enableSequenceIdentifierCache().transactionManager(eachAlone));
            processing.registerEventHandler(
                    configuration -> new WhenDeadLettersAreDecidedThenAct(group, configuration, transactions));
            processing.assignHandlerInstancesMatching(group,
                    handler -> handler instanceof WhenDeadLettersAreDecidedThenAct its && its.isOf(group));
        });
    }

    private Stream<String> groups() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(bean -> beans.findAnnotationOnBean(bean, ProcessingGroup.class)).filter(Objects::nonNull)
                .map(ProcessingGroup::value).distinct();
    }

    /** After Axon's own module, which provides queues to groups named in properties only: the last provider counts. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    private JdbcSequencedDeadLetterQueue<EventMessage<?>> queueOf(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder().processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions).schema(DeadLetterSchema.defaultSchema())
                .genericSerializer(serializer).eventSerializer(eventSerializer).build();
    }
}
