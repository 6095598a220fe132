package org.taizhang.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clock that can be set; in the demonstration only, where events take their time from it too. */
@Component
@Primary
@Profile("demo")
public class MovableClock extends Clock {

    private final Clock real;
    private volatile Duration offset = Duration.ZERO;

    @Autowired
    MovableClock(@Value("${taizhang.zone:Asia/Shanghai}") ZoneId zone) {
        this(Clock.system(zone));
        GenericEventMessage.clock = this;
    }

    private MovableClock(Clock real) {
        this.real = real;
    }

    /** The day it shows, in the organisation's time zone. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    void moveBack(Duration time) {
        offset = time.negated();
    }

    /** Moves it on from where it stands. */
    public void advance(Duration time) {
        offset = offset.plus(time);
    }

    void returnToNow() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock other = new MovableClock(real.withZone(zone));
        other.offset = offset;
        return other;
    }
}
