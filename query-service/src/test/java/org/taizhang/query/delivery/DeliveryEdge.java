package org.taizhang.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** Messages, the queue that they wait in, and a clock that stands at eleven o'clock unless a test moves it. */
@Import(DeliveryEdge.Hands.class)
@TestPropertySource(properties = {"db-scheduler.enabled=false", "taizhang.delivery.gather=0s",
        "taizhang.delivery.mail-every=0s", "taizhang.delivery.patience=1500ms",
        "taizhang.delivery.from=ledger@bureau.example", "taizhang.delivery.public-url=http://ledger.example/" })
abstract class DeliveryEdge extends ReadEdge {

    static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    static final About MEASURE = About.measure(new ItemId("i-1"), new MeasureId("m-1"));

    @Autowired
    Postman postman;
    @Autowired
    Clock clock;
    Story story;

    /** A business clock that is set by hand. */
    static final class Hands {

        static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        @Bean
        @Primary
        Clock hands() {
            return new Moved();
        }
    }

    static final class Moved extends Clock {

        private volatile LocalDateTime shown = LocalDate.now(Hands.ZONE).atTime(11, 0);

        @Override
        public ZoneId getZone() {
            return Hands.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return shown.atZone(Hands.ZONE).toInstant();
        }
    }

    @BeforeAll
    void tellOfPeople() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-1", "m-1", Deadline.byDate(DUE), "owner"));
        projected();
    }

    @BeforeEach
    void elevenOClock() {
        itIs(today(), LocalTime.of(11, 0));
    }

    final LocalDate today() {
        return LocalDate.now(Hands.ZONE);
    }

    final void itIs(LocalDate day, LocalTime time) {
        ((Moved) clock).shown = day.atTime(time);
    }

    /** So many at one moment, to one person. */
    final void flood(String id, int messages, MessageKind kind, String to) {
        events.publish(IntStream.range(0, messages).mapToObj(i -> {
            var message = new MessageSent(new MessageId(id + i), kind, MEASURE, DUE, null, null,
                    List.of(Story.person(to)));
            return new GenericDomainEventMessage<>("MessageSent", message.streamId(), 0, message,
                    Map.of("actor", "system"));
        }).toList());
    }

    final void sent(String id, MessageKind kind, String... to) {
        sent(id, kind, MEASURE, to);
    }

    final void sent(String id, MessageKind kind, About about, String... to) {
        story.tell("system", new MessageSent(new MessageId(id), kind, about, DUE, null, null,
                List.of(to).stream().map(Story::person).toList()));
    }

    /** Once everything that was told so far is known of: one look at what is to be sent. */
    final void round() throws InterruptedException {
        projected();
        assertThat(positions.await(OutboxProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(jdbc.sql("SELECT causemessage FROM deadletterentry").query(String.class).list()).isEmpty();
        postman.round();
    }

    /** So much time passes for what is to be tried again. */
    final void timePasses(Duration time) {
        jdbc.sql("""
                UPDATE letter SET next_try = next_try - make_interval(secs => :time),
                    leased_until = leased_until - make_interval(secs => :time)""").param("time", time.toSeconds())
                .update();
        jdbc.sql("UPDATE delivery SET queued_at = queued_at - make_interval(secs => ?)").param(time.toSeconds())
                .update();
    }

    /** The letters that carry this message. */
    final List<Map<String, Object>> letters(String message) {
        return jdbc.sql("""
                SELECT l.* FROM letter l JOIN delivery d USING (letter_id) WHERE d.message_id = ?
                ORDER BY l.letter_id""").param(message).query().listOfRows();
    }

    final JsonNode queue(String query) throws Exception {
        return read("sysadmin", "/deliveries" + query);
    }
}
