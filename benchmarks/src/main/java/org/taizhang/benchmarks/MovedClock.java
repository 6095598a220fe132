package org.taizhang.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The time of a history that is made up: noon of a day, until it has come to now. */
@Component
@Primary
@ConditionalOnProperty(MovedClock.PROPERTY)
class MovedClock extends Clock {

    static final String PROPERTY = "bench.moved-clock";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Clock clock = Clock.system(ZONE);

    void show(LocalDate day) {
        clock = Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
    }

    void showNow() {
        clock = Clock.system(ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
