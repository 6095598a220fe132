package org.taizhang.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.command.WriteEdgeCase;

/** Half a year by the clock, counted by hand: each day is swept twice at once, as two instances might. */
@Import(SweepTest.Calendar.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepTest extends WriteEdgeCase {

    /** Stands still until it is moved. */
    static final class Hands extends Clock {

        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
        private volatile LocalDate day = LocalDate.of(2026, 3, 2);

        @Override
        public Instant instant() {
            return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    // No configuration by its annotation: every test of this module would find it.
    static class Calendar {

        @Bean
        @Primary
        Hands hands() {
            return new Hands();
        }
    }

    @Autowired
    Hands clock;
    @Autowired
    Sweep sweep;
    @Autowired
    EventProcessingConfiguration processing;

    private Clock before;
    private String item;
    private List<MeasureId> measures;
    private String notice;
    private String delegation;

    @BeforeAll
    void eventsTakeTheirTimeFromIt() {
        before = GenericEventMessage.clock;
        GenericEventMessage.clock = clock;
    }

    @AfterAll
    void leaveTheTimeAsItWas() {
        GenericEventMessage.clock = before;
    }

    private static String measure(String deadline) {
        return """
                {"text":"办理。","owners":["p-owner"],"leadLeaders":["p-leader"],"deadline":%s}""".formatted(deadline);
    }

    private void to(int month, int day) throws Exception {
        LocalDate to = LocalDate.of(2026, month, day);
        // A look has nothing to wait for while nothing is watched: no day passes before what was told is known.
        assertThat(positions.await(DueWatchProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        while (clock.day.isBefore(to)) {
            clock.day = clock.day.plusDays(1);
            sweepTwice();
        }
    }

    private void sweepTwice() throws Exception {
        List<CompletableFuture<?>> both = Stream.of(1, 2).<CompletableFuture<?>>map(_ -> CompletableFuture
                .supplyAsync(() -> {
                    try {
                        return sweep.run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })).toList();
        for (CompletableFuture<?> one : both) {
            one.get();
        }
    }

    @Test
    @Order(1)
    void half_a_year_passes() throws Exception {
        item = ok("office", post("/api/v1/items"), """
                {"problem":{"subject":"TEAM","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"unit-office","measures":[%s,%s,%s,%s]}""".formatted(
                measure("{\"kind\":\"BY_DATE\",\"date\":\"2026-03-31\"}"),
                measure("{\"kind\":\"BY_DATE\",\"date\":\"2026-03-31\"}"),
                measure("{\"kind\":\"BY_DATE\",\"date\":\"2026-03-31\"}"),
                measure("{\"kind\":\"CONTINUOUS\"}"))).get("id").asString();
        ok("unithead", post("/api/v1/items/" + item + "/claim"), "{}");
        measures = all(MeasureAssigned.class, e -> true).stream().map(e -> e.measure().measureId()).toList();
        to(3, 25);
        ok("owner", at(1, "/complete"), "{\"summary\":\"办完。\",\"completedOn\":\"2026-03-25\"}");
        long seen = ok("owner", at(2, "/extensions"), """
                {"newDate":"2026-04-30","reason":"招标流标。","progress":"已完成招标准备。"}""").get("version").asLong();
        String extension = all(ExtensionRequested.class, e -> true).getFirst().extensionId().value();
        ok("leader", post("/api/v1/items/" + item + "/extensions/" + extension + "/grant")
                .header("If-Match", "\"" + seen + "\""), "{}");
        to(4, 2);
        notice = ok("office", post("/api/v1/notices"), """
                {"type":"REMINDER","unit":"unit-office","itemIds":["%s"],"text":"请抓紧。","replyBy":"2026-04-20"}"""
                .formatted(item)).get("id").asString();
        delegation = ok("owner", post("/api/v1/delegations"), """
                {"delegate":"p-owner2","from":"2026-04-02","until":"2026-05-29","reason":"外出学习。"}""").get("id")
                .asString();
        to(4, 7);
        // Switched off for nine days.
        clock.day = LocalDate.of(2026, 4, 16);
        to(4, 22);
        ok("unithead", post("/api/v1/notices/" + notice + "/reply"), "{\"text\":\"已办理。\"}");
        to(5, 10);
        // Set back by mistake, and on again.
        clock.day = LocalDate.of(2026, 5, 1);
        to(5, 12);
        events.publish(GenericEventMessage.asEventMessage(new ItemClosed(new ItemId("another"), 1,
                LocalDate.of(2026, 5, 12), "符合销号条件。", 20, LocalDate.of(2026, 6, 1))));
        to(8, 31);
    }

    @Test
    @Order(2)
    void each_reminder_came_exactly_once_and_on_its_day() {
        assertThat(of(DueKind.MEASURE, 0)).containsExactly("-7 2026-03-20", "-3 2026-03-26", "-1 2026-03-30",
                "1 2026-04-01", "7 2026-04-07", "15 2026-04-15");
        assertThat(of(DueKind.MEASURE, 1)).as("completed on the 25th").containsExactly("-7 2026-03-20");
        assertThat(of(DueKind.MEASURE, 2)).as("extended on the 25th").containsExactly("-7 2026-03-20",
                "-7 2026-04-21", "-3 2026-04-27", "-1 2026-04-29", "1 2026-05-01", "7 2026-05-07", "15 2026-05-15");
        assertThat(of(DueKind.REVIEW, 3)).as("to be reviewed after a quarter").containsExactly("-7 2026-05-22",
                "-3 2026-05-28", "-1 2026-06-01", "1 2026-06-03", "7 2026-06-09", "15 2026-06-17");
        assertThat(of(DueKind.REPLY, notice)).as("two days to remind on were missed").containsExactly("-1 2026-04-17",
                "1 2026-04-21");
        assertThat(of(DueKind.DELEGATION, delegation)).containsExactly("-7 2026-05-20", "-3 2026-05-26",
                "-1 2026-05-28");
        assertThat(of(DueKind.LOOK_BACK, "another")).containsExactly("-7 2026-05-21", "-3 2026-05-27",
                "-1 2026-05-29", "1 2026-06-02", "7 2026-06-08", "15 2026-06-16");
        assertThat(all(Reminded.class, e -> true)).hasSize(31);
        assertThat(processing.deadLetterQueue(DueWatchProjection.GROUP).orElseThrow().size()).isZero();
    }

    @Test
    @Order(3)
    void each_deadline_that_passed_is_recorded_once() {
        assertThat(all(MeasureFellOverdue.class, e -> true)).containsExactly(
                new MeasureFellOverdue(new ItemId(item), measures.get(0), LocalDate.of(2026, 3, 31)),
                new MeasureFellOverdue(new ItemId(item), measures.get(2), LocalDate.of(2026, 4, 30)));
        assertThat(all(NextStepProposed.class, e -> true)).extracting(NextStepProposed::unansweredSince)
                .containsExactly(LocalDate.of(2026, 4, 20));
    }

    @Test
    @Order(4)
    void what_is_watched_can_be_built_anew_and_nothing_comes_twice() throws Exception {
        var processor = processing.eventProcessor(DueWatchProjection.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
        long stored = positions.head();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        assertThat(positions.await(DueWatchProjection.GROUP, stored, Duration.ofSeconds(20))).isTrue();
        sweepTwice();
        assertThat(positions.head()).isEqualTo(stored);
    }

    @Test
    @Order(5)
    void a_sweep_costs_what_there_is_to_do() throws Exception {
        assertThat(sweep.run()).isEqualTo(new Sweep.Done(0, 0));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder at(int measure, String act) {
        return post("/api/v1/items/" + item + "/measures/" + measures.get(measure) + act);
    }

    private List<String> of(DueKind kind, int measure) {
        return reminded(due -> due.kind() == kind && measures.get(measure).equals(due.measure()));
    }

    private List<String> of(DueKind kind, String id) {
        return reminded(due -> due.kind() == kind && due.id().equals(id));
    }

    private List<String> reminded(Predicate<Due> which) {
        return all(Reminded.class, e -> which.test(e.due())).stream().map(e -> e.days() + " " + e.on()).toList();
    }

    private <E> List<E> all(Class<E> type, Predicate<E> which) {
        List<E> found = new ArrayList<>();
        try (var stream = events.openStream(null)) {
            for (long last = positions.head(), at = -1; at < last;) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                at = event.trackingToken().position().orElseThrow();
                if (type.isInstance(event.getPayload()) && which.test(type.cast(event.getPayload()))) {
                    found.add(type.cast(event.getPayload()));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
