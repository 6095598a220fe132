package org.taizhang.query.edge;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.When;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.runtime.position.Positions;
import org.taizhang.runtime.raw.RawEvents;

/** Finds out which events had been recorded at an instant, and waits until they are in the rows. */
@Component
class PointsInTime {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventStore events;
    private final RawEvents raw;
    private final Positions positions;
    private final Clock clock;

    PointsInTime(EventStore events, RawEvents raw, Positions positions, Clock clock) {
        this.events = events;
        this.raw = raw;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * A point in time.
     *
     * @param position of the last event that had been recorded; null for whatever the rows have come to
     * @param past whether the day is another than that of now
     */
    record Point(@Nullable Long position, Instant asOf, LocalDate on, boolean past) {}

    /**
     * @param parameter by which the time was given
     * @throws Refusal naming the parameter; NOT_CAUGHT_UP where the rows do not come so far in time
     */
    Point find(When when, String parameter) {
        Instant now = clock.instant();
        LocalDate today = day(now);
        Instant asOf = when.asOf() == null ? now : instant(when.asOf(), now, today, parameter);
        LocalDate on = when.on() == null ? day(asOf) : when.on();
        if (on.isAfter(day(asOf))) {
            throw LedgerRefusal.ON_AFTER_AS_OF.of("on");
        }
        // A day that is not over yet has come as far as now.
        return when.asOf() == null || when.asOf().equals(today.toString())
                ? new Point(null, asOf, on, !on.equals(today))
                : new Point(position(when.asOf(), asOf, parameter), asOf, on, true);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    private Instant instant(String text, Instant now, LocalDate today, String parameter) {
        try {
            if (text.matches("\\d{1,18}")) {
                return recordedAt(Long.parseLong(text), parameter);
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return day.equals(today)
                        ? now
                        : notAfter(parameter, now,
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1));
            }
            return notAfter(parameter, now, Instant.parse(text));
        } catch (DateTimeException e) {
            throw LedgerRefusal.AS_OF_MALFORMED.of(parameter);
        }
    }

    private static Instant notAfter(String parameter, Instant now, Instant instant) {
        if (instant.isAfter(now)) {
            throw LedgerRefusal.AS_OF_IN_FUTURE.of(parameter);
        }
        return instant;
    }

    private Instant recordedAt(long position, String parameter) {
        List<RawEvent> event = raw.after(position - 1, 1);
        if (event.isEmpty() || event.getFirst().position() != position) {
            throw LedgerRefusal.AS_OF_IN_FUTURE.of(parameter);
        }
        return Instant.ofEpochMilli(event.getFirst().recordedAt());
    }

    private long position(String text, Instant asOf, String parameter) {
        long position = text.matches("\\d{1,18}") ? Long.parseLong(text) : last(asOf);
        if (position < 0) {
            throw LedgerRefusal.AS_OF_BEFORE_FIRST.of(parameter);
        }
        try {
            if (!positions.await(ReadModel.GROUP, position, PATIENCE)) {
                throw new Refusal(LedgerRefusal.NOT_CAUGHT_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the rows", e);
        }
        return position;
    }

    /** Of the last event recorded no later than this; -1 where there is none. */
    private long last(Instant instant) {
        TrackingToken next = events.createTokenAt(instant.plusMillis(1));
        return next == null ? -1 : next.position().orElse(-1);
    }
}
