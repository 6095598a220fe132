package org.taizhang.query.delivery;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Sends on one instance of all at a time. */
@Configuration
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    private static final int AT_ONCE = 500;

    /** A new deployment, or an old one's copy, tells nobody what was told before it was there. */
    @Bean
    ConfigurerModule deliveryFromNowOn() {
        return configurer -> configurer.eventProcessing().registerPooledStreamingEventProcessorConfiguration(
                OutboxProjection.GROUP,
                (configuration, processor) -> processor.initialSegmentCount(1).batchSize(AT_ONCE)
                        .initialToken(StreamableMessageSource::createHeadToken));
    }

    @Bean
    RecurringTask<Void> deliveryTask(Postman postman, DeliverySettings settings) {
        return Tasks.recurring("delivery", FixedDelay.of(settings.every()))
                .execute((instance, context) -> postman.round());
    }
}
