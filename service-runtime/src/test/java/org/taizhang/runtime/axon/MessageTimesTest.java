package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class MessageTimesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void every_outcome_of_a_message_is_counted_once() {
        MessageTimes times = new MessageTimes(meters, InstantSource.fixed(NOW), CommandBus.class, "commandBus");
        times.onMessageIngested(told("text")).reportSuccess();
        times.onMessageIngested(told("text")).reportSuccess();
        times.onMessageIngested(told("text")).reportFailure(new IllegalStateException());
        times.onMessageIngested(told(7)).reportIgnored();
        assertThat(count("String", "success")).isEqualTo(2);
        assertThat(count("String", "failure")).isEqualTo(1);
        assertThat(count("Integer", "ignored")).isEqualTo(1);
        assertThat(meters.find("taizhang.event.age").timer()).isNull();
    }

    @Test
    void a_processor_says_how_old_events_are_when_it_has_handled_them() {
        MessageTimes times = new MessageTimes(meters, InstantSource.fixed(NOW), EventProcessor.class, "ledger");
        times.onMessageIngested(told("text")).reportSuccess();
        assertThat(meters.get("taizhang.event.age").tag("component", "ledger").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    private static EventMessage<?> told(Object payload) {
        return new GenericEventMessage<>(UUID.randomUUID().toString(), payload, Map.of(), NOW.minusSeconds(5));
    }

    private long count(String message, String outcome) {
        return meters.get("taizhang.messages").tags("message", message, "outcome", outcome).timer().count();
    }
}
