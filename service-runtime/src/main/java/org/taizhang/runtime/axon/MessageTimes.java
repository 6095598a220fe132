package org.taizhang.runtime.axon;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How often each kind of message was handled, for how long and with what outcome ({@code taizhang.messages}), and how
 * old events were when a processor had handled them ({@code taizhang.event.age}). Every meter is made once: those of
 * Axon's own module are looked up anew for each message, a dozen of them, which cost a tenth of what a command does.
 */
final class MessageTimes implements MessageMonitor<Message<?>> {

    private static final String COMPONENT = "component";

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final String component;
    private final @Nullable Timer age;
    private final ConcurrentMap<Class<?>, Outcomes> byPayload = new ConcurrentHashMap<>();

    private record Outcomes(Timer success, Timer failure, Timer ignored) {}

    /**
     * @param clock of the events
     * @param type what it belongs to: a bus, a store or an event processor
     * @param component name of that
     */
    MessageTimes(MeterRegistry registry, InstantSource clock, Class<?> type, String component) {
        this.registry = registry;
        this.clock = clock;
        this.component = component;
        this.age = EventProcessor.class.isAssignableFrom(type)
                ? Timer.builder("taizhang.event.age").description("Age of an event when a processor has handled it")
                        .tag(COMPONENT, component).register(registry)
                : null;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        Outcomes outcomes = byPayload.computeIfAbsent(message.getPayloadType(), this::outcomesOf);
        long start = System.nanoTime();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                record(outcomes.success(), start);
                if (age != null && message instanceof EventMessage<?> event) {
                    age.record(Duration.between(event.getTimestamp(), clock.instant()));
                }
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                record(outcomes.failure(), start);
            }

            @Override
            public void reportIgnored() {
                record(outcomes.ignored(), start);
            }
        };
    }

    private static void record(Timer timer, long start) {
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private Outcomes outcomesOf(Class<?> payload) {
        return new Outcomes(timer(payload, "success"), timer(payload, "failure"), timer(payload, "ignored"));
    }

    private Timer timer(Class<?> payload, String outcome) {
        return Timer.builder("taizhang.messages").description("Messages handled")
                .tags(COMPONENT, component, "message", payload.getSimpleName(), "outcome", outcome).register(registry);
    }
}
